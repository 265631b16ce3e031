/** What a call answers. */
import type { Reply } from './call.ts';
import { etagOf } from './precondition.ts';

/** An object that has no revision. */
export function replyWith(body: object, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers, body: JSON.stringify(body) };
}

/** An object with a revision, and whatever else it has. */
interface State {
  readonly revision: number;
  readonly [field: string]: unknown;
}

/** The state of an object, under the ETag of its revision. */
export function replyWithState(state: State): Reply {
  return replyWith(state, { ETag: etagOf(state) });
}

/** What was made. */
export function replyMade(body: object, headers: Readonly<Record<string, string>>): Reply {
  return { ...replyWith(body, headers), status: 201 };
}
