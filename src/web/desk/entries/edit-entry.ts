/** `/desk/SERIES/DATE/edit`: the entry's own texts and photo. */
import type { Request, RequestHandler, Response } from 'express';
import { entryHeading } from '../../../domain/entry.ts';
import { ForbiddenError, StaleRevisionError } from '../../../domain/errors.ts';
import type { Context } from '../../../services/context.ts';
import { correctEntry } from '../../../services/entries/correct-entry.ts';
import { type DeskEntry, listEntryRevisions, readDeskEntry } from '../../../services/desk/read-desk-entry.ts';
import { publishEntry, reviseDraftEntry } from '../../../services/entries/publish-entry.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import type { DayView } from '../../view-models/entry/day-view.ts';
import { dayAddressOf } from '../address.ts';
import { kindOf } from '../change-kind.ts';
import type { ConflictView } from '../conflict.ts';
import { deskEntryPath } from '../desk-paths.ts';
import { deskLocals } from '../desk-page.ts';
import { CONFLICT, type FormErrors, formErrorsOf } from '../errors-of.ts';
import { fieldOf } from '../form.ts';
import { doneAt } from '../notices.ts';
import { answerOnce } from '../once.ts';
import { revisionViews } from '../revision-views.ts';
import { entryConflict } from './entry-conflict.ts';
import {
  entryFieldsOf,
  type EntryFields,
  parseEntryFields,
  readEntryFields,
  withLead,
} from './entry-fields.ts';
import { entryFormView, previewEntry } from './entry-form.ts';

export function showEntryEdit(parts: Parts): RequestHandler {
  return async (request, response) => {
    const desk = await readOwn(parts.context, request, response);
    const { entry, series } = desk.page;
    const fields = entryFieldsOf(entry, series.slug, parts.context.newId());
    await renderEdit(parts, response, { desk, fields });
  };
}

export function takeEntryEdit(parts: Parts): RequestHandler {
  return async (request, response) => {
    const { slug, day } = dayAddressOf(request);
    let fields: EntryFields = { ...readEntryFields(request), series: slug, date: day };
    const desk = await readOwn(parts.context, request, response);
    try {
      fields = await withLead(parts.context, request, response, fields);
      await takeFields(parts, request, response, { desk, fields });
    } catch (error) {
      await renderRefused(parts, request, response, { fields, error });
    }
  };
}

interface Sent {
  readonly desk: DeskEntry;
  readonly fields: EntryFields;
}

async function takeFields(parts: Parts, request: Request, response: Response, { desk, fields }: Sent) {
  const act = fieldOf(request, 'act');
  const changes = parseEntryFields(fields);
  if (act === 'preview') {
    const preview = await previewEntry(parts, desk.page, changes);
    return renderEdit(parts, response, { desk, fields, preview });
  }
  await answerOnce(parts.context, request, response, (turn) => store(turn, response, { desk, fields, act }));
}

async function store(
  turn: Context,
  response: Response,
  { desk, fields, act }: Sent & { readonly act: string },
): Promise<string> {
  const actor = accountOf(response);
  const where = { slug: fields.series, day: fields.date };
  const path = deskEntryPath(where.slug, where.day);
  const { publishAt, ...changes } = parseEntryFields(fields);
  const expectedRevision = Number(fields.revision);
  const change = { ...where, changes, expectedRevision };
  if (desk.page.entry.status === 'published') {
    const kind = kindOf(fields.kind);
    await correctEntry(turn, { ...change, kind, note: kind === 'typo' ? null : fields.note.trim() }, actor);
    return doneAt(path, kind === 'typo' ? 'mended' : 'corrected');
  }
  if (act === 'publish' && publishAt === null) {
    await publishEntry(turn, change, actor);
    return doneAt(path, 'entry-published');
  }
  await reviseDraftEntry(turn, { ...change, publishAt }, actor);
  return doneAt(path, publishAt === null ? 'entry-changed' : 'entry-scheduled');
}

async function renderRefused(
  parts: Parts,
  request: Request,
  response: Response,
  { fields, error }: { readonly fields: EntryFields; readonly error: unknown },
): Promise<void> {
  const errors = formErrorsOf(error);
  const desk = await readOwn(parts.context, request, response);
  const again = { ...fields, once: parts.context.newId() };
  if (!(error instanceof StaleRevisionError)) {
    return renderEdit(parts, response, { desk, fields: again, errors });
  }
  const { slug, day } = dayAddressOf(request);
  const revisions = await listEntryRevisions(parts.context, slug, day, accountOf(response));
  const conflict = entryConflict(desk.page.entry, again, revisions);
  await renderEdit(parts, response, { desk, errors: CONFLICT, ...conflict });
}

async function renderEdit(
  { context }: Parts,
  response: Response,
  given: Sent & {
    readonly errors?: FormErrors;
    readonly preview?: DayView;
    readonly conflict?: ConflictView;
  },
): Promise<void> {
  const { desk, fields, errors, preview = null, conflict = null } = given;
  const { series, entry } = desk.page;
  const path = deskEntryPath(series.slug, entry.day);
  const revisions = await listEntryRevisions(context, series.slug, entry.day, accountOf(response));
  response.status(errors?.status ?? 200).render('desk/edit-entry', {
    ...deskLocals(`Edit ${entryHeading(series, entry)}`, accountOf(response)),
    ...{ path, preview, conflict },
    heading: entryHeading(series, entry),
    form: entryFormView({
      action: `${path}/edit`,
      keep: `entry:${entry.id}`,
      ...{ fields, series: [series], status: entry.status },
      ...(errors && { errors }),
    }),
    series: { language: series.language, direction: series.direction, accent: series.accent },
    revisions: revisionViews(revisions),
  });
}

async function readOwn(context: Context, request: Request, response: Response): Promise<DeskEntry> {
  const { slug, day } = dayAddressOf(request);
  const desk = await readDeskEntry(context, slug, day, accountOf(response));
  if (desk.mayEdit) return desk;
  throw new ForbiddenError(
    'The texts of an entry are for the editors of its series. You can post updates on it.',
  );
}
