/** `POST /desk/preview`: an update as readers would see it, and what its stamp warns of, as a fragment for the
 *  page that is being written on. */
import type { RequestHandler } from 'express';
import { isDay } from '../../domain/calendar.ts';
import { NotFoundError } from '../../domain/errors.ts';
import { readDeskEntry } from '../../services/desk/read-desk-entry.ts';
import { accountOf } from '../account-of.ts';
import type { Parts } from '../parts.ts';
import { readComposer } from './composer/composer-fields.ts';
import { parseComposer } from './composer/parse-composer.ts';
import { previewUpdate } from './composer/preview-update.ts';
import { warningOf } from './composer/warn.ts';
import { formErrorsOf } from './errors-of.ts';
import { fieldOf } from './form.ts';

/** Takes the composer's fields, with `series` and `date` of the entry, and `update` where a stored one is edited. */
export function takePreview(parts: Parts): RequestHandler {
  return async (request, response) => {
    const [slug, date] = [fieldOf(request, 'series'), fieldOf(request, 'date')];
    if (!isDay(date)) throw new NotFoundError('There is no entry of that date.');
    const desk = await readDeskEntry(parts.context, slug, date, accountOf(response));
    try {
      const now = parts.context.clock.now();
      const composed = parseComposer(readComposer(request), now);
      const id = fieldOf(request, 'update');
      const stored = [...desk.page.updates, ...desk.drafts].find((update) => update.id === id);
      const preview = await previewUpdate(parts, desk.page, composed.update, stored);
      const isOut = stored?.status === 'published';
      const warning = isOut ? null : warningOf(composed.update.postedAt, now, desk, '');
      response.render('partials/desk/preview', { preview, warnings: warning?.lines ?? [] });
    } catch (error) {
      const errors = formErrorsOf(error);
      response.status(errors.status).type('text/plain').send(errors.message);
    }
  };
}
