/** `/desk/updates/ID`: one update, with its revisions, and the form that corrects it, keeps it or publishes it. */
import type { Request, RequestHandler, Response } from 'express';
import { StaleRevisionError } from '../../../domain/errors.ts';
import { stampOf } from '../../../domain/stamp.ts';
import type { Context } from '../../../services/context.ts';
import { correctUpdate } from '../../../services/updates/correct-update.ts';
import { type DeskUpdatePage, readDeskUpdate } from '../../../services/desk/read-desk-update.ts';
import { publishDraftUpdate } from '../../../services/updates/publish-draft.ts';
import { reviseDraft } from '../../../services/updates/save-draft.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { idOf } from '../address.ts';
import { type ComposerFields, readComposer, stampedAt } from '../composer/composer-fields.ts';
import { type Composed, parseComposer } from '../composer/parse-composer.ts';
import { previewUpdate } from '../composer/preview-update.ts';
import { warningOf } from '../composer/warn.ts';
import { kindOf } from '../change-kind.ts';
import { deskPathOf } from '../desk-paths.ts';
import { CONFLICT, formErrorsOf } from '../errors-of.ts';
import { fieldOf } from '../form.ts';
import { doneAt } from '../notices.ts';
import { answerOnce } from '../once.ts';
import { renderUpdate } from './update-page.ts';
import { withPicture } from './new-update.ts';
import { updateConflict } from './update-conflict.ts';

export function showDeskUpdate(parts: Parts): RequestHandler {
  return async (request, response) => {
    const desk = await readDeskUpdate(parts.context, idOf(request), accountOf(response));
    renderUpdate(parts, request, response, { desk });
  };
}

/** Takes the form of an update, whatever button was pressed. */
export function takeDeskUpdate(parts: Parts): RequestHandler {
  return async (request, response) => {
    const { context } = parts;
    let fields = readComposer(request);
    const actor = accountOf(response);
    const desk = await readDeskUpdate(context, idOf(request), actor);
    try {
      fields = await withPicture(context, request, response, fields);
      await takeFields(parts, request, response, { desk, fields });
    } catch (error) {
      const errors = formErrorsOf(error);
      const again = { ...fields, once: context.newId() };
      const present = await readDeskUpdate(context, idOf(request), actor);
      // Nothing of a withdrawn update can be written on: the page of errors shows the words.
      if (present.update.status === 'withdrawn') throw error;
      const conflict =
        error instanceof StaleRevisionError
          ? { ...updateConflict(present, again, context.clock.now()), errors: CONFLICT }
          : {};
      renderUpdate(parts, request, response, { desk: present, fields: again, errors, ...conflict });
    }
  };
}

interface Sent {
  readonly desk: DeskUpdatePage;
  readonly fields: ComposerFields;
}

async function takeFields(
  parts: Parts,
  request: Request,
  response: Response,
  { desk, fields }: Sent,
): Promise<void> {
  const { context } = parts;
  const now = context.clock.now();
  const composed = parseComposer(fields, now);
  const act = fieldOf(request, 'act');
  if (act === 'preview') {
    const preview = await previewUpdate(parts, desk.page, composed.update, desk.update);
    renderUpdate(parts, request, response, { desk, fields, preview });
    return;
  }
  const sent = { desk, fields, composed };
  if (desk.update.status === 'published' || desk.update.status === 'withdrawn') {
    return answerOnce(context, request, response, (turn) => correct(turn, response, sent));
  }
  const isPublishing = act === 'publish' && composed.publishAt === null;
  const warning = isPublishing ? draftWarning(desk, composed, now, fieldOf(request, 'warned')) : null;
  if (warning) {
    renderUpdate(parts, request, response, {
      desk,
      fields: stampedAt(fields, composed.update.postedAt),
      warning,
    });
    return;
  }
  await answerOnce(context, request, response, (turn) =>
    (isPublishing ? publish : keep)(turn, response, sent),
  );
}

function draftWarning({ page, mayEdit }: DeskUpdatePage, { update }: Composed, now: string, seen: string) {
  // A draft stays on its entry: past midnight there is no choice, only a look at what readers will see.
  const none = { drafts: [], revisable: new Set<string>(), lastByline: undefined, nextDay: null };
  const desk = { page, mayEdit, ...none };
  const warning = warningOf(update.postedAt, now, desk, `${seen},midnight`);
  return warning && { ...warning, choices: warning.choices.filter(({ act }) => act === 'publish') };
}

type Taken = Sent & { readonly composed: Composed };

async function correct(
  turn: Context,
  response: Response,
  { desk, fields, composed }: Taken,
): Promise<string> {
  const kind = kindOf(fields.kind);
  const { update } = await correctUpdate(
    turn,
    {
      ...{ updateId: desk.update.id, kind, changes: composed.update },
      note: kind === 'typo' ? null : fields.note.trim(),
      ...expected(fields),
    },
    accountOf(response),
  );
  const path = `${deskPathOf(desk.page)}#${update.anchor ?? ''}`;
  return doneAt(path, kind === 'typo' ? 'mended' : 'corrected');
}

async function publish(
  turn: Context,
  response: Response,
  { desk, fields, composed }: Taken,
): Promise<string> {
  const draft = { updateId: desk.update.id, changes: composed.update, ...expected(fields) };
  const { update } = await publishDraftUpdate(turn, draft, accountOf(response));
  return doneAt(deskPathOf(desk.page), 'published', stampOf(update.postedAt));
}

async function keep(turn: Context, response: Response, { desk, fields, composed }: Taken): Promise<string> {
  const { publishAt, update } = composed;
  const draft = { updateId: desk.update.id, changes: { ...update, publishAt }, ...expected(fields) };
  await reviseDraft(turn, draft, accountOf(response));
  const path = deskPathOf(desk.page);
  return publishAt === null ? doneAt(path, 'drafted') : doneAt(path, 'scheduled', stampOf(publishAt));
}

function expected({ revision }: ComposerFields) {
  return /^\d{1,9}$/.test(revision) ? { expectedRevision: Number(revision) } : {};
}
