/** Giving days back as copy. */
import type { Entry } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import { UPDATE_STATUSES } from '../../domain/update.ts';
import { keepsHeadlines, writeCopy } from '../../formats/copy/write.ts';
import { listEntriesForExport } from '../../store/entries.ts';
import { findEntriesWithCorrections } from '../../store/revisions.ts';
import type { Db } from '../../store/schema.ts';
import { listSeries } from '../../store/series.ts';
import { listUpdates } from '../../store/updates.ts';
import type { Context } from '../context.ts';
import { entryToCopyDay } from './entry-to-copy-day.ts';
import { listWhatCopyLoses } from './what-copy-loses.ts';

export interface ExportedDay {
  /** `syria-daily/2018-06-28.txt` */
  readonly file: string;
  readonly copy: string;
  /** What of the day copy cannot hold, in words; empty when it holds all. */
  readonly lost: readonly string[];
}

const PAGE_SIZE = 100;

/** Every entry as copy, whatever its status, in the order they were made. Drafts of updates and withdrawn updates are
 *  not part of a day's copy. */
export async function* exportCopy(context: Context): AsyncGenerator<ExportedDay> {
  const db = context.db.reader;
  const series = new Map((await listSeries(db)).map((one) => [one.id, one]));
  let after: string | null = null;
  do {
    const entries: readonly Entry[] = await listEntriesForExport(db, { after, limit: PAGE_SIZE });
    const corrected = await findEntriesWithCorrections(db, entries.map(({ id }) => id)); // prettier-ignore
    for (const entry of entries) {
      const owner = series.get(entry.seriesId);
      if (owner) yield await exportDay(db, owner, { entry, isCorrected: corrected.has(entry.id) });
    }
    after = entries.at(-1)?.id ?? null;
  } while (after !== null);
}

async function exportDay(
  db: Db,
  series: Series,
  { entry, isCorrected }: { readonly entry: Entry; readonly isCorrected: boolean },
): Promise<ExportedDay> {
  const updates = await listUpdates(db, entry.id, UPDATE_STATUSES);
  const day = entryToCopyDay(series, entry, updates.filter(({ status }) => status === 'published')); // prettier-ignore
  return {
    file: `${series.slug}/${entry.day}.txt`,
    copy: writeCopy(day),
    lost: listWhatCopyLoses(entry, updates, { isCorrected, keepsHeadlines: keepsHeadlines(day) }),
  };
}
