/** What better-auth says when it refuses. Read by its fields: its class would have to be loaded to be known. */
import { isRecord, isText } from '../../store/engine/json.ts';

/** Waits for an answer of better-auth.
 *  @returns the answer, or the code of its refusal: `INVALID_PASSWORD`
 *  @throws whatever went wrong besides */
export async function orRefusal<T>(answer: Promise<T>): Promise<T | { readonly refusal: string }> {
  try {
    return await answer;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return { refusal };
  }
}

function refusalOf(error: unknown): string | undefined {
  if (!isRecord(error) || error['name'] !== 'APIError' || !isRecord(error['body'])) return undefined;
  const isServers = typeof error['statusCode'] === 'number' && error['statusCode'] >= 500;
  const { code } = error['body'];
  return isText(code) && !isServers ? code : undefined;
}
