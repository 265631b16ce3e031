/** Standings: what the summary "Where things stand" of a day's page said, from one time to the next. */
import type { Instant } from './calendar.ts';

export interface Standing {
  /** Markdown. */
  readonly body: string;
  /** When it was written, as its stamp shows. */
  readonly at: Instant;
  /** Of the entry: the newest that has this text. */
  readonly revision: number;
}

/** The standings that readers may look back to. A text that was mended in its place keeps its time, and only its last
 *  state is one; a text that was saved again unchanged is none. Emptying the summary takes it from readers with all that
 *  stood before it.
 *  @param states  of each revision of the entry, newest first, the present one included; null where readers saw none
 *  @returns newest first, without the present one */
export function earlierStandings(states: readonly (Standing | null)[]): Standing[] {
  const versions: Standing[] = [];
  let at: Instant | undefined;
  for (const state of states) {
    if (state === null || state.body.trim() === '') break;
    if (state.at !== at && state.body !== versions.at(-1)?.body) versions.push(state);
    at = state.at;
  }
  return versions.slice(1);
}
