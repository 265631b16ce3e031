/** A day's page, as readers may see it. */
import type { Day, Instant } from '../../domain/calendar.ts';
import type { Entry, EntrySummary } from '../../domain/entry.ts';
import type { Media } from '../../domain/media.ts';
import type { Series } from '../../domain/series.ts';
import { earlierStandings, type Standing } from '../../domain/standing.ts';
import type { Update } from '../../domain/update.ts';
import { photoIds } from '../../formats/markdown/markdown-parts.ts';
import { findLastChange } from '../../store/entries/due-entries.ts';
import { getEntryById } from '../../store/entries/entries.ts';
import { findNextEntry, findPreviousEntry } from '../../store/entries/entry-lists.ts';
import { listMedia } from '../../store/media/media.ts';
import { type BackLinkRow, listBackLinks } from '../../store/references/back-links.ts';
import { listCorrections, type StoredCorrection } from '../../store/revisions.ts';
import type { Db } from '../../store/schema.ts';
import { getSeriesById } from '../../store/series.ts';
import { listStandings } from '../../store/standings.ts';
import { listUpdates } from '../../store/updates/updates.ts';
import { findFirstSeqs, findHeadSeq } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { getPublishedEntry } from '../entries/get-entry.ts';
import { type BlockReference, listReferenceLinks } from './list-reference-links.ts';
import { inSnapshot } from '../transaction.ts';

export interface EntryPage {
  readonly series: Series;
  readonly entry: Entry;
  /** Published and withdrawn, newest first. */
  readonly updates: readonly Update[];
  /** Where things stood before, newest first. */
  readonly standings: readonly Standing[];
  /** Newest first. */
  readonly corrections: readonly StoredCorrection[];
  readonly references: readonly BlockReference[];
  /** Oldest first. */
  readonly backLinks: readonly BackLinkRow[];
  readonly media: ReadonlyMap<string, Media>;
  readonly previous: EntrySummary | null;
  readonly next: EntrySummary | null;
  /** When readers were told of something on it last; null where it is closed or not published. */
  readonly lastChangeAt: Instant | null;
  /** The newest wire seq that the page holds. */
  readonly seq: number;
}

/** Reads a day's page.
 *  @throws NotFoundError no such series, or no published entry on that day */
export async function readEntry(context: Context, slug: string, day: Day): Promise<EntryPage> {
  return inSnapshot(context, async (db) => readPage(db, await getPublishedEntry(db, slug, day)));
}

/** The id of a published entry.
 *  @throws NotFoundError no such series, or no published entry on that day */
export async function getPublishedEntryId(context: Context, slug: string, day: Day): Promise<string> {
  const { entry } = await getPublishedEntry(context.db.reader, slug, day);
  return entry.id;
}

/** Reads the page of an entry, whatever its status, in the snapshot of the caller's.
 *  @throws NotFoundError no such entry */
export async function readPageOfEntry(db: Db, entryId: string): Promise<EntryPage> {
  const entry = await getEntryById(db, entryId);
  return readPage(db, { series: await getSeriesById(db, entry.seriesId), entry });
}

/** The first row of the wire about each update of an entry, by its id, and about the entry itself, under null. An update
 *  without one was published with its entry and has not changed since. */
export async function readFirstSeqs({ db }: Context, entryId: string): Promise<FirstSeqs> {
  return findFirstSeqs(db.reader, entryId);
}

export type FirstSeqs = ReadonlyMap<string | null, number>;

/** Reads the page of an entry, whatever its status, in the snapshot of the caller's. */
export async function readPage(
  db: Db,
  { series, entry }: { readonly series: Series; readonly entry: Entry },
): Promise<EntryPage> {
  const { day } = entry;
  const updates = await listUpdates(db, entry.id, ['published', 'withdrawn']);
  const standings = await listEarlierStandings(db, entry);
  return {
    series,
    entry,
    updates,
    standings,
    corrections: await listCorrections(db, [entry.id]),
    references: await listReferenceLinks(db, [entry.id]),
    backLinks: await listBackLinks(db, { seriesSlug: series.slug, day }),
    media: await readMedia(db, { entry, updates, standings }),
    previous: (await findPreviousEntry(db, series.id, day)) ?? null,
    next: (await findNextEntry(db, series.id, day)) ?? null,
    lastChangeAt: await readLastChange(db, entry),
    seq: await findHeadSeq(db),
  };
}

/** More than anybody reads; the rest is in the record of the desk. */
const STANDINGS_MAX = 12;

async function listEarlierStandings(db: Db, { id, latest }: Entry): Promise<readonly Standing[]> {
  if (latest === null) return [];
  return earlierStandings(await listStandings(db, id)).slice(0, STANDINGS_MAX);
}

/** When readers were told of something on an entry last; null where it is closed or not published. */
async function readLastChange(db: Db, { id, closedAt }: Entry): Promise<Instant | null> {
  return closedAt === null ? ((await findLastChange(db, id)) ?? null) : null;
}

/** The pictures that a page shows, by their ids. */
export async function readMedia(
  db: Db,
  { entry, updates, standings }: Pick<EntryPage, 'entry' | 'updates' | 'standings'>,
): Promise<ReadonlyMap<string, Media>> {
  const shown = updates.filter(({ withdrawal }) => !withdrawal);
  const own = [entry.latest?.body ?? '', entry.originalEntry];
  const texts = [...own, ...[...shown, ...standings].map(({ body }) => body)];
  const ids = new Set(texts.flatMap(photoIds));
  if (entry.lead?.mediaId != null) ids.add(entry.lead.mediaId);
  return listMedia(db, [...ids]);
}
