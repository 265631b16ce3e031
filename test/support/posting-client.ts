/** A program that posts updates by the API, one after the other, and sends each until it is acknowledged. */
import { z } from 'zod';

/** Its posts are numbered from 0: the one that has no answer yet has the number of those that have one. */
export interface PostingClient {
  readonly name: string;
  readonly token: string;
  /** By the number of the post. */
  readonly acknowledged: Acknowledgement[];
}

/** What the first answer to a post said, and what was posted. */
export interface Acknowledgement {
  readonly id: string;
  readonly seq: number;
  readonly body: string;
}

export interface Answer extends Acknowledgement {
  readonly isReplay: boolean;
}

/** Posts until the server goes away. Post or answer is lost then, and the same post comes first the next time.
 *  @param url  of the updates of an entry
 *  @throws Error the server answers anything but 201 */
export async function postUntilCut(
  url: string,
  client: PostingClient,
  onAcknowledged: () => void,
): Promise<void> {
  for (;;) {
    const answer = await trySend(url, client, client.acknowledged.length);
    if (!answer) return;
    const { id, seq, body } = answer;
    client.acknowledged.push({ id, seq, body });
    onAcknowledged();
  }
}

/** Sends the post of that number, under the same key every time.
 *  @throws Error the server goes away, or answers anything but 201 */
export async function sendPost(url: string, client: PostingClient, number: number): Promise<Answer> {
  const answer = await trySend(url, client, number);
  if (!answer) throw new Error(`The server went away from ${client.name}.`);
  return answer;
}

/** Sends the post of that number once.
 *  @returns undefined where no answer came whole, or the server says to come again
 *  @throws Error the server answers anything else but 201 */
export async function trySend(
  url: string,
  client: PostingClient,
  number: number,
): Promise<Answer | undefined> {
  const { name, token } = client;
  const body = `Said by ${name} as number ${String(number)}.`;
  const received = await exchange(url, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': `${name}-${String(number)}`,
    },
    body: JSON.stringify({ body, postedAt: '2026-03-05T14:00:00Z' }),
  });
  if (!received || received.response.status === 503) return undefined;
  const { response, text } = received;
  if (response.status !== 201) throw new Error(`${name} was answered ${String(response.status)}: ${text}`);
  const isReplay = response.headers.get('Idempotency-Replayed') === 'true';
  return { ...ANSWER.parse(JSON.parse(text)), body, isReplay };
}

async function exchange(url: string, request: RequestInit) {
  try {
    const response = await fetch(url, request);
    return { response, text: await response.text() };
  } catch {
    // Refused or broken off: that servers are killed is what this client is for.
    return undefined;
  }
}

const ANSWER = z.object({ id: z.string(), seq: z.number() });
