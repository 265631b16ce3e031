/** `/desk/SERIES/DATE`: the composer, and the day below it. */
import type { Request, RequestHandler, Response } from 'express';
import { formatLongDate } from '../../../domain/calendar.ts';
import { entryHeading } from '../../../domain/entry.ts';
import { entryPath } from '../../../domain/permalink.ts';
import { type DeskEntry, readDeskEntry } from '../../../services/desk/read-desk-entry.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { dayAddressOf } from '../address.ts';
import { type ComposerFields, freshComposer } from '../composer/composer-fields.ts';
import { composerView, type WarningView } from '../composer/composer-view.ts';
import type { PreviewView } from '../composer/preview-update.ts';
import { deskEntryPath } from '../desk-paths.ts';
import { deskLocals } from '../desk-page.ts';
import type { FormErrors } from '../errors-of.ts';
import { noticeOf } from '../notices.ts';
import { photoFindingViews, slotTexts, type SlotTyped, slotViews } from '../slots/slot-views.ts';
import { stateDisplay } from './entry-states.ts';
import { deskDayView } from './desk-day-view.ts';

export function showEntryScreen(parts: Parts): RequestHandler {
  return async (request, response) => {
    const { slug, day } = dayAddressOf(request);
    const desk = await readDeskEntry(parts.context, slug, day, accountOf(response));
    renderEntryScreen(parts, request, response, { desk });
  };
}

/** What the screen shows besides the day. */
export interface ScreenGiven {
  readonly desk: DeskEntry;
  readonly fields?: ComposerFields;
  readonly errors?: FormErrors;
  readonly warning?: WarningView | null;
  readonly preview?: PreviewView | null;
  /** Where things stand, as it was typed; and what is wrong with it. */
  readonly slot?: SlotTyped;
  readonly stands?: { readonly body: string; readonly message: string };
}

/** Shows the screen, with what was typed where something has to be looked at. */
export function renderEntryScreen(
  parts: Parts,
  request: Request,
  response: Response,
  { desk, preview = null, ...given }: ScreenGiven,
): void {
  const account = accountOf(response);
  const { context } = parts;
  const { series, entry } = desk.page;
  const path = deskEntryPath(series.slug, entry.day);
  const now = context.clock.now();
  const byline = desk.lastByline === undefined ? account.name : (desk.lastByline ?? '');
  const fields = given.fields ?? freshComposer(now, context.newId(), byline);
  const composer = composerView({
    action: `${path}/updates`,
    keep: `update-new:${series.slug}/${entry.day}`,
    ...{ fields, slug: series.slug, entryDay: entry.day, now },
    ...(given.errors && { errors: given.errors }),
    warning: given.warning ?? null,
  });
  if (given.errors) response.status(given.errors.status);
  response.render('desk/entry', {
    ...deskLocals(entryHeading(series, entry), account),
    ...{ path, composer, preview, mayEdit: desk.mayEdit },
    heading: entryHeading(series, entry),
    dateDisplay: formatLongDate(entry.day),
    series: {
      name: series.name,
      language: series.language,
      direction: series.direction,
      accent: series.accent,
    },
    status: entry.status,
    isClosed: entry.closedAt !== null,
    stateDisplay: stateDisplay(entry),
    readerHref: entry.status === 'published' ? entryPath(series.slug, entry.day) : '',
    revision: entry.revision,
    stands: {
      body: given.stands?.body ?? entry.latest?.body ?? '',
      message: given.stands?.message ?? '',
      was: entry.latest?.body ?? '',
      once: context.newId(),
    },
    once: context.newId(),
    notice: noticeOf(request),
    day: deskDayView(desk, parts.view),
    ...slotLocals(desk, given.slot),
  });
}

function slotLocals(desk: DeskEntry, typed: SlotTyped | undefined) {
  const { lead } = desk.page.entry;
  const texts = slotTexts(desk);
  return {
    slots: slotViews(texts, typed),
    findings: photoFindingViews(texts),
    leadSlot: desk.mayEdit && lead?.mediaId === null ? lead.caption || 'missing' : '',
  };
}
