/** `/desk/audit`: who did what. */
import type { RequestHandler } from 'express';
import { formatDatedStamp } from '../../domain/stamp.ts';
import { listAudit } from '../../services/list-audit.ts';
import { accountOf } from '../account-of.ts';
import type { Parts } from '../parts.ts';
import { deskLocals } from './desk-page.ts';
import { fieldOf } from './form.ts';

const PAGE_SIZE = 100;

export function showAudit({ context }: Parts): RequestHandler {
  return async (request, response) => {
    const account = accountOf(response);
    const before = fieldOf(request, 'before').slice(0, 64) || null;
    const rows = await listAudit(context, { before, limit: PAGE_SIZE + 1 }, account);
    const shown = rows.slice(0, PAGE_SIZE);
    response.render('desk/audit', {
      ...deskLocals('Who did what', account),
      rows: shown.map(({ at, accountName, act, object, detail }) => ({
        ...{ at, act, object, detail },
        atDisplay: formatDatedStamp(at),
        who: accountName ?? 'The command line or the clock',
        href: act.startsWith('update.') && act !== 'update.discard' ? `/desk/updates/${object}` : '',
      })),
      moreHref: rows.length > PAGE_SIZE ? `/desk/audit?before=${shown.at(-1)?.id ?? ''}` : '',
    });
  };
}
