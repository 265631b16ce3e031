/** What is done to an entry as a whole: published, closed, opened again; and where things stand. */
import type { Request, RequestHandler, Response } from 'express';
import type { Instant } from '../../../domain/calendar.ts';
import type { Entry } from '../../../domain/entry.ts';
import { ConflictError } from '../../../domain/errors.ts';
import { closeEntry, reopenEntry } from '../../../services/entries/close-entry.ts';
import type { Context } from '../../../services/context.ts';
import { correctEntry } from '../../../services/entries/correct-entry.ts';
import { readDeskEntry } from '../../../services/desk/read-desk-entry.ts';
import { publishEntry, reviseDraftEntry } from '../../../services/entries/publish-entry.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { dayAddressOf } from '../address.ts';
import { deskEntryPath } from '../desk-paths.ts';
import { formErrorsOf } from '../errors-of.ts';
import { fieldOf } from '../form.ts';
import { doneAt } from '../notices.ts';
import { answerOnce } from '../once.ts';
import { renderEntryScreen } from './entry-screen.ts';

export function takePublication({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const where = dayAddressOf(request);
    await answerOnce(context, request, response, async (turn) => {
      await publishEntry(turn, { ...where, changes: {} }, accountOf(response));
      return doneAt(deskEntryPath(where.slug, where.day), 'entry-published');
    });
  };
}

export function takeClosure({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const where = dayAddressOf(request);
    const isOpening = fieldOf(request, 'act') === 'reopen';
    await answerOnce(context, request, response, async (turn) => {
      await (isOpening ? reopenEntry : closeEntry)(turn, where, accountOf(response));
      return doneAt(deskEntryPath(where.slug, where.day), isOpening ? 'reopened' : 'closed');
    });
  };
}

/** Where things stand: silent, since it is a text that is written anew all day. */
export function takeStands(parts: Parts): RequestHandler {
  return async (request, response) => {
    try {
      await answerOnce(parts.context, request, response, (turn) => storeStands(turn, request, response));
    } catch (error) {
      const errors = formErrorsOf(error);
      const { slug, day } = dayAddressOf(request);
      const desk = await readDeskEntry(parts.context, slug, day, accountOf(response));
      const stands = { body: fieldOf(request, 'latest'), message: errors.message };
      response.status(errors.status);
      renderEntryScreen(parts, request, response, { desk, stands });
    }
  };
}

async function storeStands(turn: Context, request: Request, response: Response): Promise<string> {
  const actor = accountOf(response);
  const where = dayAddressOf(request);
  const { page } = await readDeskEntry(turn, where.slug, where.day, actor);
  const body = textOf(request, 'latest');
  demandSame(page.entry.latest, textOf(request, 'latestWas'));
  const at = mendedAt(request, page.entry) ?? turn.clock.now();
  const latest = body === '' ? null : { body, at };
  const change = { ...where, changes: { latest }, expectedRevision: page.entry.revision };
  if (page.entry.status === 'published')
    await correctEntry(turn, { ...change, kind: 'typo', note: null }, actor);
  else await reviseDraftEntry(turn, change, actor);
  return doneAt(deskEntryPath(where.slug, where.day), 'stands');
}

/** A text that is only mended keeps its time, so that readers find what it said before nowhere. */
function mendedAt(request: Request, { latest }: Entry): Instant | undefined {
  return fieldOf(request, 'mend') === '' ? undefined : latest?.at;
}

function textOf(request: Request, name: string): string {
  return fieldOf(request, name).replace(/\r\n?/g, '\n').trim();
}

function demandSame(stored: Entry['latest'], seen: string): void {
  if ((stored?.body.trim() ?? '') === seen) return;
  const theirs = stored ? `It reads: ${stored.body}` : 'It is empty.';
  throw new ConflictError(
    `Somebody has changed where things stand since you opened this page. ${theirs} Yours is still in the field: put both together, and save once more.`,
  );
}
