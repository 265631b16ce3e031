/** The desk's first page: what is to be done, by series and state. */
import { type Actor, mayEdit, mayWrite } from '../../domain/account.ts';
import { addDays, type Day, dayOf } from '../../domain/calendar.ts';
import type { EntryStatus } from '../../domain/entry.ts';
import type { Series } from '../../domain/series.ts';
import {
  DESK_STATES,
  type DeskEntrySummary,
  type DeskState,
  listDeskEntries as listEntries,
  listEntriesOfDay,
} from '../../store/entries/desk-entries.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';

export interface DeskEntriesFilter {
  /** Slug; null: all of this account's. */
  readonly series: string | null;
  /** Null: all of them, the newest of each. */
  readonly state: DeskState | null;
  /** Only earlier days. */
  readonly before: Day | null;
}

export interface DeskEntries {
  readonly today: Day;
  /** Those the account may write in, by name, each with today's entry; null where there is none. */
  readonly series: readonly SeriesToday[];
  readonly states: readonly {
    readonly state: DeskState;
    readonly entries: readonly DeskEntrySummary[];
    /** Whether there are older ones. */
    readonly hasMore: boolean;
  }[];
}

export interface SeriesToday {
  readonly series: Series;
  readonly entry: { readonly title: string; readonly status: EntryStatus } | null;
  /** Whether the day before has one. */
  readonly hasYesterday: boolean;
  readonly mayEdit: boolean;
}

const FEW = 10;
const MANY = 100;

/** Reads the entries of an account's series: a few of every state, or many of one. */
export async function listDeskEntries(
  context: Context,
  filter: DeskEntriesFilter,
  actor: Actor,
): Promise<DeskEntries> {
  const db = context.db.reader;
  const today = dayOf(context.clock.now());
  const own = await listOwnSeries(context, actor);
  const shown = own.filter(({ slug }) => filter.series === null || slug === filter.series);
  const seriesIds = shown.map(({ id }) => id);
  const ofToday = await listEntriesOfDay(db, { seriesIds, day: today });
  const ofYesterday = await listEntriesOfDay(db, { seriesIds, day: addDays(today, -1) });
  const states = DESK_STATES.filter((state) => filter.state === null || filter.state === state);
  const limit = filter.state === null ? FEW : MANY;
  return {
    today,
    series: shown.map((series) => ({
      series,
      entry: ofToday.find(({ seriesId }) => seriesId === series.id) ?? null,
      hasYesterday: ofYesterday.some(({ seriesId }) => seriesId === series.id),
      mayEdit: mayEdit(actor, series.id),
    })),
    states: await Promise.all(
      states.map(async (state) => {
        const page = { seriesIds, state, before: filter.before, limit: limit + 1 };
        const entries = await listEntries(db, page);
        return { state, entries: entries.slice(0, limit), hasMore: entries.length > limit };
      }),
    ),
  };
}

/** The series an account may write in, by name. */
export async function listOwnSeries({ db }: Context, actor: Actor): Promise<readonly Series[]> {
  return (await listSeries(db.reader)).filter(({ id }) => mayWrite(actor, id));
}
