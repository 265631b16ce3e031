/** `/desk/entries/new`: a day's page that nobody has begun. */
import type { Request, RequestHandler, Response } from 'express';
import { mayEdit } from '../../../domain/account.ts';
import { dayOf, isDay } from '../../../domain/calendar.ts';
import type { Entry } from '../../../domain/entry.ts';
import { ForbiddenError } from '../../../domain/errors.ts';
import type { Series } from '../../../domain/series.ts';
import type { Context } from '../../../services/context.ts';
import { createEntry } from '../../../services/entries/create-entry.ts';
import { listOwnSeries } from '../../../services/desk/list-desk-entries.ts';
import { proposeEntry } from '../../../services/entries/start-entry.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import type { DayView } from '../../view-models/entry/day-view.ts';
import type { DayAddress } from '../address.ts';
import { deskEntryPath } from '../desk-paths.ts';
import { deskLocals } from '../desk-page.ts';
import { type FormErrors, formErrorsOf } from '../errors-of.ts';
import { fieldOf } from '../form.ts';
import { doneAt } from '../notices.ts';
import { answerOnce } from '../once.ts';
import {
  type EntryChanges,
  type EntryFields,
  freshEntryFields,
  parseEntryFields,
  readEntryFields,
  withLead,
} from './entry-fields.ts';
import { entryFormView, previewEntry } from './entry-form.ts';

export function showNewEntry(parts: Parts): RequestHandler {
  return async (request, response) => {
    const [slug, day] = [fieldOf(request, 'series'), fieldOf(request, 'date')];
    const [only] = await editableSeries(parts.context, response);
    const today = dayOf(parts.context.clock.now());
    await renderNewEntry(parts, response, {
      slug: slug === '' ? (only?.slug ?? '') : slug,
      day: isDay(day) ? day : today,
    });
  };
}

/** Shows the form with what a new entry of that day begins with.
 *  @param begun.originalEntry  words that are there already: the line to the day before comes after them */
export async function renderNewEntry(
  parts: Parts,
  response: Response,
  begun: DayAddress & { readonly originalEntry?: string; readonly byline?: string },
): Promise<void> {
  const { context } = parts;
  const proposed = await proposeEntry(context, begun.slug, begun.day, accountOf(response));
  const texts = [begun.originalEntry ?? '', proposed.originalEntry].filter((text) => text !== '');
  const fields = freshEntryFields({
    ...{ series: begun.slug, date: begun.day, once: context.newId() },
    byline: begun.byline ?? accountOf(response).name,
    originalEntry: texts.join('\n\n'),
  });
  await renderForm(parts, response, { fields });
}

export function takeNewEntry(parts: Parts): RequestHandler {
  return async (request, response) => {
    let fields = readEntryFields(request);
    try {
      fields = await withLead(parts.context, request, response, fields);
      await takeFields(parts, request, response, fields);
    } catch (error) {
      const again = { ...fields, once: parts.context.newId() };
      await renderForm(parts, response, { fields: again, errors: formErrorsOf(error) });
    }
  };
}

async function takeFields(parts: Parts, request: Request, response: Response, fields: EntryFields) {
  const { context } = parts;
  const act = fieldOf(request, 'act');
  const changes = parseEntryFields(fields);
  if (act === 'preview') {
    const preview = await previewNew(parts, response, fields, changes);
    return renderForm(parts, response, { fields, preview });
  }
  const status = changes.publishAt !== null ? 'scheduled' : act === 'publish' ? 'published' : 'draft';
  await answerOnce(context, request, response, async (turn) => {
    const input = { slug: fields.series, day: fields.date, ...changes, status } as const;
    await createEntry(turn, input, accountOf(response));
    return doneAt(deskEntryPath(fields.series, fields.date), DONE[status]);
  });
}

const DONE = {
  draft: 'entry-made',
  scheduled: 'entry-scheduled',
  published: 'entry-published',
} as const;

async function previewNew(
  parts: Parts,
  response: Response,
  fields: EntryFields,
  changes: EntryChanges,
): Promise<DayView> {
  const { context } = parts;
  const { series } = await proposeEntry(context, fields.series, fields.date, accountOf(response));
  const now = context.clock.now();
  const entry: Entry = {
    ...{ id: 'preview', seriesId: series.id, day: fields.date, status: 'draft', latest: null, related: [] },
    ...{ postedAt: now, publishedAt: null, modifiedAt: now, closedAt: null, revision: 1 },
    ...changes,
  };
  const nothing = { updates: [], standings: [], corrections: [], references: [], backLinks: [] };
  const around = { media: new Map(), previous: null, next: null, lastChangeAt: null, seq: 0 };
  return previewEntry(parts, { series, entry, ...nothing, ...around }, changes);
}

async function renderForm(
  { context }: Parts,
  response: Response,
  given: {
    readonly fields: EntryFields;
    readonly errors?: FormErrors;
    readonly preview?: DayView;
  },
): Promise<void> {
  const { fields, errors, preview = null } = given;
  const series = await editableSeries(context, response);
  const chosen = series.find(({ slug }) => slug === fields.series);
  response.status(errors?.status ?? 200).render('desk/new-entry', {
    ...deskLocals('New entry', accountOf(response)),
    form: entryFormView({
      action: '/desk/entries/new',
      keep: `entry-new:${fields.series}/${fields.date}`,
      ...{ fields, series },
      ...(errors && { errors }),
    }),
    preview,
    series: {
      language: chosen?.language ?? 'en',
      direction: chosen?.direction ?? 'ltr',
      accent: chosen?.accent ?? 'red',
    },
  });
}

/** Those whose entries the account may make.
 *  @throws ForbiddenError there is none */
async function editableSeries(context: Context, response: Response): Promise<readonly Series[]> {
  const account = accountOf(response);
  const own = (await listOwnSeries(context, account)).filter(({ id }) => mayEdit(account, id));
  if (own.length > 0) return own;
  throw new ForbiddenError(
    account.role === 'admin'
      ? 'There is no series yet: make one first.'
      : 'Entries are made by the editors of a series. Ask an admin to make you one.',
  );
}
