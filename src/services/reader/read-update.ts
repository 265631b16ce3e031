/** One update, by its permalink. */
import type { Day } from '../../domain/calendar.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Update } from '../../domain/update.ts';
import type { Context } from '../context.ts';
import { type EntryPage, readEntry } from './read-entry.ts';

export interface UpdatePage {
  readonly page: EntryPage;
  readonly update: Update;
}

/** Reads an update with the day's page it stands on. A withdrawn one is read too: its page says so.
 *  @param anchor  `update-1400`
 *  @throws NotFoundError no such entry, or no update of that anchor that was ever published */
export async function readUpdate(
  context: Context,
  slug: string,
  day: Day,
  anchor: string,
): Promise<UpdatePage> {
  const page = await readEntry(context, slug, day);
  const update = page.updates.find((candidate) => candidate.anchor === anchor);
  if (!update) throw new NotFoundError(`There is no update ${anchor.replace('update-', '')} on that day.`);
  return { page, update };
}
