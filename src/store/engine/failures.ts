/** What the database engines say when they fail. Read from the fields of the thing thrown rather than by its class:
 *  their errors come from outside this module's realm. */
import { isRecord, isText } from './json.ts';

/** The engine's name for the failure: `SQLITE_BUSY`, `ECONNREFUSED`; empty when it gives none. */
export function codeOf(error: unknown): string {
  return isRecord(error) && isText(error['code']) ? error['code'] : '';
}

/** The failure in words. */
export function reasonOf(error: unknown): string {
  const message = isRecord(error) && isText(error['message']) ? error['message'] : String(error);
  return message === '' ? codeOf(error) : message;
}

/** Whether SQLite refused because another connection writes. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY');
}
