/** `/desk/audit`: who did what. */
import type { RequestHandler } from 'express';
import { formatDatedStamp } from '../../domain/stamp.ts';
import { isOfAccount } from '../../domain/audit.ts';
import { listAudit, type NamedAuditRow } from '../../services/list-audit.ts';
import { accountOf } from '../account-of.ts';
import type { Parts } from '../parts.ts';
import { ACT_WORDS } from './act-words.ts';
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
      rows: shown.map(rowView),
      moreHref: rows.length > PAGE_SIZE ? `/desk/audit?before=${shown.at(-1)?.id ?? ''}` : '',
    });
  };
}

function rowView({ at, accountName, act, object, objectName, detail }: NamedAuditRow) {
  return {
    ...{ at, detail },
    atDisplay: formatDatedStamp(at),
    who: accountName ?? 'The command line or the clock',
    what: ACT_WORDS[act],
    toWhat: objectName ?? object,
    href: pageOf({ act, object }),
  };
}

/** Where the desk shows what it was done to; empty for nowhere. */
function pageOf({ act, object }: Pick<NamedAuditRow, 'act' | 'object'>): string {
  if (isOfAccount(act)) return `/desk/accounts/${object}`;
  return act.startsWith('update.') && act !== 'update.discard' ? `/desk/updates/${object}` : '';
}
