/** What the composer sends: an update to be looked at, kept, scheduled or published. */
import type { Request, RequestHandler, Response } from 'express';
import { addDays } from '../../../domain/calendar.ts';
import { stampOf } from '../../../domain/stamp.ts';
import type { Context } from '../../../services/context.ts';
import { type DeskEntry, readDeskEntry } from '../../../services/desk/read-desk-entry.ts';
import { publishUpdate } from '../../../services/updates/publish-update.ts';
import { addDraft } from '../../../services/updates/save-draft.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { type DayAddress, dayAddressOf } from '../address.ts';
import { type ComposerFields, readComposer, stampedAt } from '../composer/composer-fields.ts';
import { type Composed, parseComposer } from '../composer/parse-composer.ts';
import { previewUpdate } from '../composer/preview-update.ts';
import { warningOf } from '../composer/warn.ts';
import { deskEntryPath } from '../desk-paths.ts';
import { formErrorsOf } from '../errors-of.ts';
import { fieldOf } from '../form.ts';
import { doneAt } from '../notices.ts';
import { answerAgain, answerOnce } from '../once.ts';
import { takePicture } from '../photo-fields.ts';
import { renderEntryScreen } from '../entries/entry-screen.ts';
import { renderNewEntry } from '../entries/new-entry.ts';

export function takeNewUpdate(parts: Parts): RequestHandler {
  return async (request, response) => {
    let fields = readComposer(request);
    try {
      fields = await withPicture(parts.context, request, response, fields);
      await takeComposed(parts, request, response, fields);
    } catch (error) {
      const errors = formErrorsOf(error);
      const again = { ...fields, once: parts.context.newId() };
      renderEntryScreen(parts, request, response, {
        desk: await readDesk(parts, request, response),
        ...{ fields: again, errors },
      });
    }
  };
}

async function takeComposed(
  parts: Parts,
  request: Request,
  response: Response,
  fields: ComposerFields,
): Promise<void> {
  const { context } = parts;
  const now = context.clock.now();
  const composed = parseComposer(fields, now);
  const act = actOf(request, composed);
  if (act === 'preview') return showPreview(parts, request, response, { fields, composed });
  if (act === 'draft' || act === 'schedule') {
    return answerOnce(context, request, response, (turn) =>
      keep(turn, dayAddressOf(request), composed, response),
    );
  }
  if (await answerAgain(context, request, response)) return;
  const desk = await readDesk(parts, request, response);
  const warning = warningOf(composed.update.postedAt, now, desk, fieldOf(request, 'warned'));
  if (act === 'next') return takeNextDay(parts, request, response, { desk, fields, composed });
  if (warning) {
    renderEntryScreen(parts, request, response, {
      desk,
      fields: stampedAt(fields, composed.update.postedAt),
      warning,
    });
    return;
  }
  await answerOnce(context, request, response, (turn) =>
    publish(turn, dayAddressOf(request), composed, response),
  );
}

/** The fields with the photo that came with them. */
export async function withPicture(
  context: Context,
  request: Request,
  response: Response,
  fields: ComposerFields,
): Promise<ComposerFields> {
  return { ...fields, photo: await takePicture(context, request, fields.photo, accountOf(response)) };
}

type Act = 'publish' | 'next' | 'draft' | 'schedule' | 'preview';

/** A time of release means that, whatever else was pressed to publish. */
function actOf(request: Request, { publishAt }: Composed): Act {
  const act = fieldOf(request, 'act');
  if (act === 'preview' || act === 'draft' || act === 'next') return act;
  return publishAt === null ? 'publish' : 'schedule';
}

interface Sent {
  readonly fields: ComposerFields;
  readonly composed: Composed;
}

async function showPreview(parts: Parts, request: Request, response: Response, { fields, composed }: Sent) {
  const desk = await readDesk(parts, request, response);
  const preview = await previewUpdate(parts, desk.page, composed.update);
  renderEntryScreen(parts, request, response, { desk, fields, preview });
}

async function takeNextDay(
  parts: Parts,
  request: Request,
  response: Response,
  { desk, fields, composed }: Sent & { readonly desk: DeskEntry },
): Promise<void> {
  const { slug, day } = dayAddressOf(request);
  const next = { slug, day: addDays(day, 1) };
  if (desk.nextDay === null) {
    const { headline, body } = composed.update;
    const text = headline === null ? body : `### ${headline}\n\n${body}`;
    return renderNewEntry(parts, response, { ...next, originalEntry: text, byline: fields.byline });
  }
  const work = desk.nextDay.status === 'published' ? publish : keep;
  await answerOnce(parts.context, request, response, (turn) => work(turn, next, composed, response));
}

async function publish(turn: Context, where: DayAddress, { update }: Composed, response: Response) {
  const published = await publishUpdate(turn, where, update, accountOf(response));
  const path = deskEntryPath(where.slug, where.day);
  return doneAt(path, 'published', stampOf(published.update.postedAt));
}

async function keep(turn: Context, where: DayAddress, { update, publishAt }: Composed, response: Response) {
  await addDraft(turn, where, { ...update, publishAt }, accountOf(response));
  const path = deskEntryPath(where.slug, where.day);
  return publishAt === null ? doneAt(path, 'drafted') : doneAt(path, 'scheduled', stampOf(publishAt));
}

function readDesk({ context }: Parts, request: Request, response: Response): Promise<DeskEntry> {
  const { slug, day } = dayAddressOf(request);
  return readDeskEntry(context, slug, day, accountOf(response));
}
