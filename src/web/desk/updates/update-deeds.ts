/** What is done to an update as it is stored: published, withdrawn, discarded. */
import type { RequestHandler } from 'express';
import { stampOf } from '../../../domain/stamp.ts';
import { readDeskUpdate } from '../../../services/desk/read-desk-update.ts';
import { discardDraft, publishDraftUpdate } from '../../../services/updates/publish-draft.ts';
import { withdrawUpdate } from '../../../services/updates/withdraw-update.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { idOf } from '../address.ts';
import { deskPathOf } from '../desk-paths.ts';
import { formErrorsOf } from '../errors-of.ts';
import { fieldOf } from '../form.ts';
import { doneAt } from '../notices.ts';
import { answerOnce } from '../once.ts';
import { renderUpdate } from './update-page.ts';

export function takeDraftPublication({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const actor = accountOf(response);
    const desk = await readDeskUpdate(context, idOf(request), actor);
    await answerOnce(context, request, response, async (turn) => {
      const draft = { updateId: desk.update.id, changes: {} };
      const { update } = await publishDraftUpdate(turn, draft, actor);
      return doneAt(deskPathOf(desk.page), 'published', stampOf(update.postedAt));
    });
  };
}

export function takeWithdrawal(parts: Parts): RequestHandler {
  return async (request, response) => {
    const { context } = parts;
    const actor = accountOf(response);
    const desk = await readDeskUpdate(context, idOf(request), actor);
    const reason = fieldOf(request, 'reason').replace(/\s+/g, ' ').trim();
    try {
      await answerOnce(context, request, response, async (turn) => {
        await withdrawUpdate(turn, desk.update.id, reason, actor);
        return doneAt(deskPathOf(desk.page), 'withdrawn', stampOf(turn.clock.now()));
      });
    } catch (error) {
      renderUpdate(parts, request, response, { desk, errors: formErrorsOf(error), reason });
    }
  };
}

export function takeDiscard({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const actor = accountOf(response);
    const desk = await readDeskUpdate(context, idOf(request), actor);
    await answerOnce(context, request, response, async (turn) => {
      await discardDraft(turn, desk.update.id, actor);
      return doneAt(deskPathOf(desk.page), 'discarded');
    });
  };
}
