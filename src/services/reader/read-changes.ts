/** What rows of the wire mean for pages that are kept. */
import { entryPath } from '../../domain/permalink.ts';
import type { Change } from '../../domain/wire/staleness.ts';
import type { Told } from '../../domain/wire/told.ts';
import {
  type ChangedDay,
  listChangedDays,
  listMentionedDays,
  listMentioningDays,
  type MentionedDay,
  type RelatedDay,
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
  // Those who mention a day show its title, and nothing of its updates.
  const retold = new Set(rows.filter(({ updateId }) => updateId === null).map(({ entryId }) => entryId));
  const [changed, mentioned, mentioning] = await Promise.all([
    listChangedDays(db, entryIds),
    listMentionedDays(db, entryIds),
    listMentioningDays(db, [...retold]),
  ]);
  const days = new Map(changed.map((day) => [day.entryId, day]));
  return rows.flatMap((row) => {
    const day = days.get(row.entryId);
    return day ? [changeOf(row, { day, mentioned, mentioning })] : [];
  });
}

/** What series there are, and how they present themselves, as a text to compare: no row of the wire tells of it. */
export async function readSeriesState({ db }: Context): Promise<string> {
  return JSON.stringify(await listSeries(db.reader));
}

const DAYS_MAX = 20;

interface Surroundings {
  readonly day: ChangedDay;
  readonly mentioned: readonly MentionedDay[];
  readonly mentioning: readonly RelatedDay[];
}

function changeOf(
  { kind, entryId, updateId }: ToldRow,
  { day, mentioned, mentioning }: Surroundings,
): Change {
  const own = mentioned.filter((mention) => mention.entryId === entryId);
  const touched =
    updateId === null
      ? [...own, ...mentioning.filter((place) => place.entryId === entryId), ...neighboursOf(day)]
      : own.filter((mention) => mention.updateId === updateId);
  const paths = touched.map((other) => entryPath(other.slug, other.day));
  return { kind, slug: day.slug, path: entryPath(day.slug, day.day), touched: new Set(paths) };
}

function neighboursOf({ slug, previous, next }: ChangedDay) {
  return [previous, next].flatMap((day) => (day === null ? [] : [{ slug, day }]));
}
