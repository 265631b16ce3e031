/** `/desk/copy`: copy that is pasted, how it is read, and taking it in. */
import type { Request, RequestHandler, Response } from 'express';
import { isDay } from '../../../domain/calendar.ts';
import { ValidationError } from '../../../domain/errors.ts';
import { CopyError } from '../../../formats/copy/copy-error.ts';
import { cutLines } from '../../../formats/copy/lines.ts';
import { listOwnSeries } from '../../../services/desk/list-desk-entries.ts';
import {
  type CopyPreview,
  importPasted,
  type PastedCopy,
  previewCopy,
} from '../../../services/desk/paste-copy.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { dayView } from '../../view-models/entry/day-view.ts';
import { deskEntryPath } from '../desk-paths.ts';
import { deskLocals } from '../desk-page.ts';
import { type FormErrors, formErrorsOf, NO_ERRORS } from '../errors-of.ts';
import { fieldOf } from '../form.ts';
import { type Done, doneAt } from '../notices.ts';
import { answerOnce } from '../once.ts';
import { previewContext } from '../preview-context.ts';

export function showCopyPage(parts: Parts): RequestHandler {
  return (request, response) => renderCopy(parts, request, response, {});
}

export function takeCopy(parts: Parts): RequestHandler {
  return async (request, response) => {
    try {
      const act = fieldOf(request, 'act');
      if (act === 'draft' || act === 'publish') {
        await takeIn(parts, request, response, act === 'publish');
        return;
      }
      const preview = await previewCopy(parts.context, readPasted(request), accountOf(response));
      await renderCopy(parts, request, response, { preview });
    } catch (error) {
      await renderCopy(parts, request, response, copyErrorsOf(error));
    }
  };
}

async function takeIn(
  parts: Parts,
  request: Request,
  response: Response,
  isPublishing: boolean,
): Promise<void> {
  const pasted = { ...readPasted(request), publish: isPublishing };
  await answerOnce(parts.context, request, response, async (turn) => {
    const { slug, imported } = await importPasted(turn, pasted, accountOf(response));
    return doneAt(deskEntryPath(slug, imported.copy.day), DONE[imported.status]);
  });
}

const DONE: Readonly<Record<'imported' | 'published' | 'unchanged' | 'dry-run', Done>> = {
  imported: 'imported',
  published: 'imported-published',
  unchanged: 'unchanged',
  'dry-run': 'unchanged',
};

/** @throws ValidationError no copy, or a date that is none */
function readPasted(request: Request): PastedCopy {
  const field = (name: string) => fieldOf(request, name).trim();
  const text = fieldOf(request, 'copy');
  const date = field('date');
  const problems = {
    ...(text.trim() === '' && { copy: 'Paste the copy of a day first.' }),
    ...(date !== '' && !isDay(date) && { date: 'A date such as 2018-06-28 is needed, or none.' }),
  };
  if (Object.keys(problems).length > 0)
    throw new ValidationError(Object.values(problems).join(' '), problems);
  return {
    text,
    ...(field('series') !== '' && { seriesName: field('series') }),
    ...(date !== '' && { day: date }),
    ...(field('title') !== '' && { title: field('title') }),
  };
}

function copyErrorsOf(error: unknown): { readonly errors: FormErrors; readonly errorLine: number | null } {
  if (!(error instanceof CopyError)) return { errors: formErrorsOf(error), errorLine: null };
  return {
    errors: { status: 400, message: error.message, fields: { copy: error.message } },
    errorLine: error.line,
  };
}

async function renderCopy(
  { context, view }: Parts,
  request: Request,
  response: Response,
  given: { readonly preview?: CopyPreview; readonly errors?: FormErrors; readonly errorLine?: number | null },
): Promise<void> {
  const account = accountOf(response);
  const { preview, errors = NO_ERRORS, errorLine = null } = given;
  const copy = fieldOf(request, 'copy');
  const lines = cutLines(copy);
  response.status(errors.status).render('desk/copy', {
    ...deskLocals('Paste copy', account),
    errors,
    once: preview || errors.status === 200 ? fieldOf(request, 'once') || context.newId() : context.newId(),
    typed: {
      copy,
      series: fieldOf(request, 'series'),
      date: fieldOf(request, 'date'),
      title: fieldOf(request, 'title'),
    },
    errorLine: errorLine === null ? null : { number: errorLine, text: lineAt(lines, errorLine) },
    series: (await listOwnSeries(context, account)).map(({ name }) => name),
    preview: preview
      ? {
          day: dayView(preview.page, 'desc', previewContext(view), 'entry'),
          findings: preview.report.findings.map(({ line, message }) => ({
            line,
            message,
            text: lineAt(lines, line),
          })),
          makesSeries: preview.makesSeries,
          series: preview.page.series,
        }
      : null,
  });
}

/** A line of what was pasted, from 1, cut where it is long. */
function lineAt(lines: readonly string[], line: number): string {
  const text = lines[line - 1] ?? '';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
