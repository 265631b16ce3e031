/** `/desk/updates`: every update, by filter, and the withdrawal of many at once. */
import type { Request, RequestHandler, Response } from 'express';
import { fullEntryName } from '../../../domain/entry.ts';
import { ValidationError } from '../../../domain/errors.ts';
import { formatDatedStamp } from '../../../domain/stamp.ts';
import { UPDATE_STATUSES, type UpdateStatus } from '../../../domain/update.ts';
import { type DeskUpdates, listDeskUpdates } from '../../../services/desk/list-desk-updates.ts';
import { withdrawUpdates } from '../../../services/updates/withdraw-updates.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { updateTitle } from '../../view-models/excerpt.ts';
import { deskEntryPath, deskUpdatePath } from '../desk-paths.ts';
import { deskLocals } from '../desk-page.ts';
import { type FormErrors, formErrorsOf, NO_ERRORS } from '../errors-of.ts';
import { fieldOf, fieldsOf } from '../form.ts';
import { doneAt, noticeOf } from '../notices.ts';
import { answerOnce } from '../once.ts';
import { previewContext } from '../preview-context.ts';

export function showUpdates(parts: Parts): RequestHandler {
  return (request, response) => renderUpdates(parts, request, response, NO_ERRORS);
}

/** Withdraws the chosen ones with one reason; asks once more before it does. */
export function takeWithdrawals(parts: Parts): RequestHandler {
  return async (request, response) => {
    const chosen = fieldsOf(request, 'updates[]');
    const reason = fieldOf(request, 'reason').replace(/\s+/g, ' ').trim();
    try {
      if (fieldOf(request, 'sure') === '') throw notSure(chosen.length);
      await answerOnce(parts.context, request, response, async (turn) => {
        await withdrawUpdates(turn, chosen, reason, accountOf(response));
        return doneAt('/desk/updates', 'withdrawn-all');
      });
    } catch (error) {
      await renderUpdates(parts, request, response, formErrorsOf(error));
    }
  };
}

function notSure(count: number): ValidationError {
  const rule = `Tick that you mean it: readers will see the reason in place of ${count === 1 ? 'this update' : `these ${count} updates`}.`;
  return new ValidationError(rule, { sure: rule });
}

async function renderUpdates(
  { context, view }: Parts,
  request: Request,
  response: Response,
  errors: FormErrors,
): Promise<void> {
  const account = accountOf(response);
  const filter = filterOf(request);
  const found = await listDeskUpdates(context, filter, account);
  const chosen = new Set(fieldsOf(request, 'updates[]'));
  const preview = previewContext(view);
  response.status(errors.status).render('desk/updates', {
    ...deskLocals('Updates', account),
    ...{ errors, once: context.newId(), notice: noticeOf(request) },
    text: filter.text,
    reason: fieldOf(request, 'reason'),
    series: found.series.map(({ slug, name }) => ({
      value: slug,
      label: name,
      isChosen: slug === filter.series,
    })),
    statuses: UPDATE_STATUSES.map((value) => ({
      value,
      label: LABELS[value],
      isChosen: value === filter.status,
    })),
    updates: found.updates.map((row) => rowView(row, chosen, preview)),
    moreHref: moreHref(found, filter),
  });
}

const LABELS: Readonly<Record<UpdateStatus, string>> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
};

type Filter = Parameters<typeof listDeskUpdates>[1];

function filterOf(request: Request): Filter {
  const [, postedAt, id] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z) ([\w-]{1,64})$/.exec(fieldOf(request, 'before')) ?? [];
  const status = fieldOf(request, 'status');
  return {
    series: fieldOf(request, 'series') || null,
    status: UPDATE_STATUSES.find((one) => one === status) ?? null,
    text: fieldOf(request, 'q').trim().slice(0, 200),
    before: postedAt !== undefined && id !== undefined ? { postedAt, id } : null,
  };
}

function rowView(
  { update, series, day, authorName, mayRevise }: DeskUpdates['updates'][number],
  chosen: ReadonlySet<string>,
  context: ReturnType<typeof previewContext>,
) {
  return {
    id: update.id,
    href: deskUpdatePath(update.id),
    label: updateTitle(update, context) || 'Without words',
    at: update.postedAt,
    atDisplay: formatDatedStamp(update.postedAt),
    entry: { href: deskEntryPath(series.slug, day), label: fullEntryName(series, day) },
    author: authorName ?? '',
    statusDisplay: LABELS[update.status],
    mayWithdraw: mayRevise && update.status === 'published',
    isChosen: chosen.has(update.id),
  };
}

function moreHref({ next }: DeskUpdates, { series, status, text }: Filter): string {
  if (!next) return '';
  const query = new URLSearchParams({ before: `${next.postedAt} ${next.id}` });
  if (series !== null) query.set('series', series);
  if (status !== null) query.set('status', status);
  if (text !== '') query.set('q', text);
  return `/desk/updates?${query.toString()}`;
}
