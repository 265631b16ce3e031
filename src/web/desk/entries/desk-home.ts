/** `/desk`: what is to be done, by series and state. */
import type { RequestHandler } from 'express';
import { formatFullDate, formatLongDate, isDay } from '../../../domain/calendar.ts';
import { entryName, fullEntryName, titleBeyondDate } from '../../../domain/entry.ts';
import { type DeskEntries, listDeskEntries } from '../../../services/desk/list-desk-entries.ts';
import { listSample } from '../../../services/sample/remove-sample.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { deskEntryPath, newEntryPath } from '../desk-paths.ts';
import { deskLocals } from '../desk-page.ts';
import { fieldOf } from '../form.ts';
import { noticeOf } from '../notices.ts';
import { stateDisplay } from './entry-states.ts';

type State = DeskEntries['states'][number]['state'];

const STATES: Readonly<Record<State, { readonly label: string; readonly empty: string }>> = {
  draft: { label: 'Drafts', empty: 'No drafts. A new entry begins as one until you publish it.' },
  scheduled: {
    label: 'Scheduled',
    empty: 'Nothing is scheduled. Give a draft the time of its release, and it stands here.',
  },
  open: { label: 'Open', empty: 'No open entry. Start today’s above.' },
  closed: {
    label: 'Closed',
    empty: 'No entry has closed yet. An entry closes by itself some hours after its day.',
  },
};

export function showDesk({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const account = accountOf(response);
    const before = fieldOf(request, 'before');
    const filter = {
      series: fieldOf(request, 'series') || null,
      state: stateNamed(fieldOf(request, 'state')),
      before: isDay(before) ? before : null,
    };
    const desk = await listDeskEntries(context, filter, account);
    response.render('desk/home', {
      ...deskLocals('Entries', account),
      todayDisplay: formatLongDate(desk.today),
      isWhole: filter.state === null,
      isAdmin: account.role === 'admin',
      sampleNames: account.role === 'admin' ? (await listSample(context)).map(({ name }) => name) : [],
      today: desk.series.map(todayView(desk)),
      states: desk.states.map(stateView(filter.series)),
      notice: noticeOf(request),
    });
  };
}

function stateNamed(text: string): State | null {
  return (['draft', 'scheduled', 'open', 'closed'] as const).find((state) => state === text) ?? null;
}

function todayView({ today }: DeskEntries) {
  return ({ series, entry, hasYesterday, mayEdit }: DeskEntries['series'][number]) => ({
    name: series.name,
    direction: series.direction,
    language: series.language,
    entryName: entryName(series, today),
    hasYesterday,
    state: entry?.status ?? 'none',
    title: entry ? titleBeyondDate({ day: today, title: entry.title }) : '',
    href: entry ? deskEntryPath(series.slug, today) : mayEdit ? newEntryPath(series.slug, today) : '',
  });
}

function stateView(series: string | null) {
  return ({ state, entries, hasMore }: DeskEntries['states'][number]) => {
    const query = new URLSearchParams({ state, before: entries.at(-1)?.day ?? '' });
    if (series !== null) query.set('series', series);
    return {
      ...{ state, ...STATES[state] },
      entries: entries.map((entry) => ({
        href: deskEntryPath(entry.series.slug, entry.day),
        label: labelOf(entry),
        ...{ day: entry.day, dateDisplay: formatFullDate(entry.day) },
        stateDisplay: state === 'scheduled' ? stateDisplay(entry) : '',
        draftsDisplay: draftsDisplay(entry.draftCount),
      })),
      moreHref: hasMore ? `/desk?${query.toString()}` : '',
    };
  };
}

/** The date stands before it. */
function labelOf(entry: DeskEntries['states'][number]['entries'][number]): string {
  const title = titleBeyondDate(entry);
  return title === '' ? fullEntryName(entry.series, entry.day) : `${entry.series.name}: ${title}`;
}

function draftsDisplay(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 update not published' : `${count} updates not published`;
}
