/** Giving days back as copy. */
import type { Entry } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import type { Update } from '../../domain/update.ts';
import { keepsHeadlines, writeCopy } from '../../formats/copy/writer/write.ts';
import { listEntriesForExport } from '../../store/entries/entries.ts';
import { findEntriesWithCorrections } from '../../store/revisions.ts';
import { listSeries } from '../../store/series.ts';
import { listUpdatesOfEach } from '../../store/updates/updates.ts';
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
    const ids = entries.map(({ id }) => id);
    const corrected = await findEntriesWithCorrections(db, ids);
    const updates = await listUpdatesOfEach(db, ids);
    for (const entry of entries) {
      const owner = series.get(entry.seriesId);
      const stored = { entry, updates: updates.get(entry.id) ?? [], isCorrected: corrected.has(entry.id) };
      if (owner) yield exportDay(owner, stored);
    }
    after = ids.at(-1) ?? null;
  } while (after !== null);
}

interface StoredDay {
  readonly entry: Entry;
  /** Of every status, newest first. */
  readonly updates: readonly Update[];
  readonly isCorrected: boolean;
}

function exportDay(series: Series, { entry, updates, isCorrected }: StoredDay): ExportedDay {
  const published = updates.filter(({ status }) => status === 'published');
  const day = entryToCopyDay(series, entry, published);
  return {
    file: `${series.slug}/${entry.day}.txt`,
    copy: writeCopy(day),
    lost: listWhatCopyLoses(entry, updates, { isCorrected, keepsHeadlines: keepsHeadlines(day) }),
  };
}
