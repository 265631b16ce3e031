/** The rule that nobody overwrites what they have not seen. */
import { StaleRevisionError } from '../domain/errors.ts';

/** @param expected  the revision the editor had before them; undefined: whatever is stored
 *  @throws StaleRevisionError it is another one */
export function demandRevision(what: string, stored: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== stored) throw new StaleRevisionError(what, stored, expected);
}
