/** Giving a day back as copy. */
import type { Entry } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import type { Update } from '../../domain/update.ts';
import { writeCopy } from '../../formats/copy/write.ts';
import { listEntriesForExport } from '../../store/entries.ts';
import { findEntriesWithCorrections } from '../../store/revisions.ts';
import type { Db } from '../../store/schema.ts';
import { listSeries } from '../../store/series.ts';
import { listUpdates } from '../../store/updates.ts';
import type { Context } from '../context.ts';

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
  for (let after: string | null = null; ; ) {
    const entries: readonly Entry[] = await listEntriesForExport(db, { after, limit: PAGE_SIZE });
    for (const entry of entries) {
      const of = series.get(entry.seriesId);
      if (of) yield await exportDay(db, of, entry);
    }
    const last = entries.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function exportDay(db: Db, series: Series, entry: Entry): Promise<ExportedDay> {
  const updates = await listUpdates(db, entry.id, UPDATE_STATUSES);
  const published = updates.filter(({ status }) => status === 'published');
  return {
    file: `${series.slug}/${entry.day}.txt`,
    copy: writeCopy(entryToDay(series, entry, published)),
    lost: [...(await describeLost(db, entry, updates))],
  };
}
