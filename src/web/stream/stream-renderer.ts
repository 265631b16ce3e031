/** Events of the stream, made by the very views that make the page. */
import { isoSeconds } from '../../domain/calendar.ts';
import { entryPath, updatePath } from '../../domain/permalink.ts';
import { stampOf } from '../../domain/stamp.ts';
import type { Told } from '../../domain/wire/told.ts';
import type { Update } from '../../domain/update.ts';
import type { RenderEvents } from '../../live/replays.ts';
import type { StreamEvent } from '../../live/stream-event.ts';
import type { Context } from '../../services/context.ts';
import { type EntryPage, type FirstSeqs, readFirstSeqs } from '../../services/reader/read-entry.ts';
import type { ToldDays } from '../../services/reader/told-days.ts';
import { type DayView, shownDayView } from '../view-models/entry/day-view.ts';
import { changedView } from '../view-models/update/changed-view.ts';
import type { UpdateView } from '../view-models/update/update-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';
import { renderUpdates } from '../html/update-html.ts';
import { renderView } from '../html/views.ts';

/** A function that renders an entry's present state for rows of the wire. A row about an update that is not on the page
 *  gives no event. */
export function createStreamRenderer({ context, view, days }: RendererParts): RenderEvents {
  return async (entryId, told) => {
    const page = await days.readTold(entryId, told.at(-1)?.seq ?? 0);
    const rendered: RenderedPage = {
      page,
      view: shownDayView(page, view),
      // An update is told of by itself, whatever came before.
      firstSeqs: told.some(isOfEntry) ? await readFirstSeqs(context, entryId) : new Map(),
      origin: view.publicUrl,
    };
    const events = await Promise.all(told.map((row) => renderEvent(row, rendered)));
    return events.filter((event) => event !== undefined);
  };
}

export interface RendererParts {
  readonly context: Context;
  readonly view: ViewContext;
  readonly days: ToldDays;
}

interface RenderedPage {
  readonly page: EntryPage;
  readonly view: DayView;
  readonly firstSeqs: FirstSeqs;
  readonly origin: string;
}

function isOfEntry({ updateId }: Told): boolean {
  return updateId === null;
}

async function renderEvent(row: Told, rendered: RenderedPage): Promise<StreamEvent | undefined> {
  if (isOfEntry(row)) return entryEvent(row, rendered);
  const update = rendered.page.updates.find(({ id }) => id === row.updateId);
  return update && updateEvent(row, update, rendered);
}

async function entryEvent(row: Told, rendered: RenderedPage): Promise<StreamEvent> {
  const { series, entry } = rendered.page;
  const arrived = isFromTheBeginning(row, rendered) ? arrivedWith(rendered) : [];
  return {
    seq: row.seq,
    kind: row.kind === 'close' && entry.closedAt !== null ? 'close' : 'entry',
    id: entry.id,
    anchor: null,
    stamp: null,
    postedAt: isoSeconds(entry.postedAt),
    html: await joinUpdates(arrived),
    changed: '',
    parts: await renderParts(ALL_PARTS, rendered.view),
    permalink: rendered.origin + entryPath(series.slug, entry.day),
  };
}

async function updateEvent(row: Told, update: Update, { page, view, origin }: RenderedPage) {
  const { series, entry } = page;
  const anchor = update.anchor ?? update.id;
  const shown = view.updates.filter((one) => one.anchor === anchor);
  const kind = update.withdrawal ? ('withdraw' as const) : changeOf(row);
  return {
    seq: row.seq,
    kind,
    id: update.id,
    anchor,
    stamp: stampOf(update.postedAt),
    postedAt: isoSeconds(update.postedAt),
    html: await joinUpdates(shown),
    changed: kind === 'revise' ? await render('update-changed', changedView(row.at, page)) : '',
    parts: await renderParts(partsThatChange(kind, update, view), view),
    permalink: origin + updatePath(series.slug, entry.day, anchor),
  };
}

function changeOf({ kind }: Told): 'update' | 'revise' {
  return kind === 'update' ? 'update' : 'revise';
}

/** A plain update changes the count and the hours only; what was shown elsewhere before a revision or a withdrawal is
 *  not known here. */
function partsThatChange(
  kind: StreamEvent['kind'],
  { isKeyEvent, isPinned, claim }: Update,
  { hours }: DayView,
): readonly string[] {
  if (kind !== 'update') return ['entry-links', 'entry-summary', 'entry-hours', 'entry-foot'];
  return [
    'entry-links',
    ...(isKeyEvent || isPinned || claim ? ['entry-summary'] : []),
    ...(hours.length > 0 ? ['entry-hours'] : []),
  ];
}

const ALL_PARTS = ['entry-head', 'entry-summary', 'entry-hours', 'original-entry', 'entry-foot'];

/** Whether the row tells of the entry's first publication, to somebody who has nothing of it. */
function isFromTheBeginning({ seq, since = seq }: Told, { firstSeqs }: RenderedPage): boolean {
  return since <= Math.min(...firstSeqs.values());
}

/** The updates that no row of the wire tells of: they were published with the entry. */
function arrivedWith({ page, view, firstSeqs }: RenderedPage): UpdateView[] {
  const told = new Set(page.updates.filter(({ id }) => firstSeqs.has(id)).map(({ anchor }) => anchor));
  return view.updates.filter(({ anchor }) => !told.has(anchor));
}

async function joinUpdates(updates: readonly UpdateView[]): Promise<string> {
  return Buffer.concat(await renderUpdates(updates)).toString();
}

async function renderParts(partials: readonly string[], view: DayView): Promise<string> {
  return (await Promise.all(partials.map((partial) => render(partial, view)))).join('');
}

function render(partial: string, locals: object): Promise<string> {
  return renderView(`partials/${partial}`, locals);
}
