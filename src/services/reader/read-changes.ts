/** What rows of the wire mean for pages that are kept. */
import { entryPath } from '../../domain/permalink.ts';
import type { Change } from '../../domain/wire/staleness.ts';
import type { Told } from '../../domain/wire/told.ts';
import {
  type EntryDay,
  listEntryDays,
  listMentionedDays,
  listMentioningDays,
  listNeighbours,
  type MentionedDay,
  type Neighbours,
} from '../../store/changed-days.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';

/** A row of the wire. */
type ToldRow = Pick<Told, 'kind' | 'updateId'> & { readonly entryId: string };

/** Each row with the days it touches, as they are by this time: what changed since has a row of its own.
 *  @returns `everything` where so many days changed, as by an import, that looking at each is more work than it saves */
export async function readChanges(
  { db: { reader: db } }: Context,
  rows: readonly ToldRow[],
): Promise<readonly Change[] | 'everything'> {
  const entryIds = [...new Set(rows.map(({ entryId }) => entryId))];
  if (entryIds.length === 0) return [];
  if (entryIds.length > DAYS_MAX) return 'everything';
  // Those who mention a day, or stand beside it, show its title, and nothing of its updates.
  const retold = rows.filter(({ updateId }) => updateId === null).map(({ entryId }) => entryId);
  const retoldIds = [...new Set(retold)];
  const [days, mentioned, mentioning, neighbours] = await Promise.all([
    listEntryDays(db, entryIds),
    listMentionedDays(db, entryIds),
    listMentioningDays(db, retoldIds),
    listNeighbours(db, retoldIds),
  ]);
  const byId = new Map(days.map((day) => [day.entryId, day]));
  return rows.flatMap((row) => {
    const day = byId.get(row.entryId);
    return day ? [changeOf(row, { day, mentioned, mentioning, neighbours })] : [];
  });
}

/** What series there are, and how they present themselves, as a text to compare: no row of the wire tells of it. */
export async function readSeriesState({ db }: Context): Promise<string> {
  return JSON.stringify(await listSeries(db.reader));
}

const DAYS_MAX = 20;

interface Surroundings {
  readonly day: EntryDay;
  readonly mentioned: readonly MentionedDay[];
  readonly mentioning: readonly EntryDay[];
  readonly neighbours: readonly Neighbours[];
}

function changeOf(
  { kind, entryId, updateId }: ToldRow,
  { day, mentioned, mentioning, neighbours }: Surroundings,
): Change {
  const ofEntry = (other: { readonly entryId: string }) => other.entryId === entryId;
  const own = mentioned.filter(ofEntry);
  const beside = neighbours.filter(ofEntry).flatMap((days) => daysBeside(day.slug, days));
  const touched =
    updateId === null
      ? [...own, ...mentioning.filter(ofEntry), ...beside]
      : own.filter((mention) => mention.updateId === updateId);
  const paths = touched.map((other) => entryPath(other.slug, other.day));
  return { kind, slug: day.slug, path: entryPath(day.slug, day.day), touched: new Set(paths) };
}

function daysBeside(slug: string, { previous, next }: Neighbours) {
  return [previous, next].flatMap((day) => (day === null ? [] : [{ slug, day }]));
}
