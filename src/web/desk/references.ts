/** `/desk/references`: the mentions that lead nowhere yet. */
import type { RequestHandler } from 'express';
import { formatFullDate } from '../../domain/calendar.ts';
import { fullEntryName } from '../../domain/entry.ts';
import { listUnresolvedFor } from '../../services/desk/list-unresolved-for.ts';
import { accountOf } from '../account-of.ts';
import type { Parts } from '../parts.ts';
import { deskEntryPath, deskUpdatePath } from './desk-paths.ts';
import { deskLocals } from './desk-page.ts';

export function showReferences({ context }: Parts): RequestHandler {
  return async (_request, response) => {
    const account = accountOf(response);
    const references = await listUnresolvedFor(context, account);
    response.render('desk/references', {
      ...deskLocals('Unresolved references', account),
      references: references.map((reference) => ({
        text: reference.text,
        place: fullEntryName(
          { name: reference.seriesName, language: reference.seriesLanguage },
          reference.day,
        ),
        href:
          reference.updateId === null
            ? deskEntryPath(reference.seriesSlug, reference.day)
            : deskUpdatePath(reference.updateId),
        missing:
          reference.target.kind === 'entry'
            ? `No published entry of ${formatFullDate(reference.target.day)}`
            : `No update of ${reference.target.stamp} GMT on that day`,
      })),
    });
  };
}
