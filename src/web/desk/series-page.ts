/** `/desk/series`: the series there are, and a form for another one. */
import type { Request, RequestHandler, Response } from 'express';
import { demandMayAdminister } from '../../domain/account.ts';
import { ACCENTS, DIRECTIONS } from '../../domain/series.ts';
import { createSeries } from '../../services/create-series.ts';
import { listOwnSeries } from '../../services/desk/list-desk-entries.ts';
import { accountOf } from '../account-of.ts';
import type { Parts } from '../parts.ts';
import { deskLocals } from './desk-page.ts';
import { type FormErrors, formErrorsOf, NO_ERRORS } from './errors-of.ts';
import { fieldOf } from './form.ts';
import { doneAt, noticeOf } from './notices.ts';
import { answerOnce } from './once.ts';

export function showSeriesPage(parts: Parts): RequestHandler {
  return (request, response) => renderSeries(parts, request, response, NO_ERRORS);
}

export function takeSeries(parts: Parts): RequestHandler {
  return async (request, response) => {
    try {
      await answerOnce(parts.context, request, response, async (turn) => {
        await createSeries(turn, readSeries(request), accountOf(response));
        return doneAt('/desk/series', 'series-made');
      });
    } catch (error) {
      await renderSeries(parts, request, response, formErrorsOf(error));
    }
  };
}

function readSeries(request: Request) {
  const field = (name: string) => fieldOf(request, name).trim();
  return {
    ...{ name: field('name'), slug: field('slug'), description: field('description') },
    language: field('language') || 'en',
    direction: DIRECTIONS.find((one) => one === field('direction')) ?? 'ltr',
    accent: ACCENTS.find((one) => one === field('accent')) ?? 'red',
  };
}

async function renderSeries(
  { context }: Parts,
  request: Request,
  response: Response,
  errors: FormErrors,
): Promise<void> {
  const account = accountOf(response);
  demandMayAdminister(account);
  const typed = readSeries(request);
  const series = await listOwnSeries(context, account);
  const next = ACCENTS[series.length % ACCENTS.length];
  const accent = fieldOf(request, 'accent') || next;
  response.status(errors.status).render('desk/series', {
    ...deskLocals('Series', account),
    ...{ errors, typed, once: context.newId(), notice: noticeOf(request) },
    series: series.map(({ slug, name, language, description }) => ({ slug, name, language, description })),
    directions: DIRECTIONS.map((value) => ({
      value,
      label: value === 'ltr' ? 'From left to right' : 'From right to left',
      isChosen: value === typed.direction,
    })),
    accents: ACCENTS.map((value) => ({ value, label: value, isChosen: value === accent })),
  });
}
