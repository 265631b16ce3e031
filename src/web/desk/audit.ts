/** `/desk/audit`: who did what. */
import type { RequestHandler } from 'express';
import { objectKindOf } from '../../domain/audit.ts';
import { fullEntryName } from '../../domain/entry.ts';
import { commaOf } from '../../domain/language.ts';
import { formatDatedStamp, formatStamp } from '../../domain/stamp.ts';
import { listAudit, type NamedAuditRow } from '../../services/list-audit.ts';
import { accountOf } from '../account-of.ts';
import type { Parts } from '../parts.ts';
import { ACT_WORDS } from './act-words.ts';
import { deskLocals } from './desk-page.ts';
import { deskEntryPath, deskUpdatePath } from './desk-paths.ts';
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

function rowView({ at, accountName, act, detail, ...row }: NamedAuditRow) {
  return {
    ...{ at, detail },
    atDisplay: formatDatedStamp(at),
    who: accountName ?? 'The command line or the clock',
    what: ACT_WORDS[act],
    ...objectView({ act, ...row }),
  };
}

type DoneTo = Pick<NamedAuditRow, 'act' | 'object' | 'objectName' | 'place'>;

/** What it was done to, and where the desk shows that: nowhere (empty) for what is gone. */
function objectView({ act, object, objectName, place }: DoneTo): { toWhat: string; href: string } {
  const kind = objectKindOf(act);
  if (kind === 'account') return { toWhat: objectName ?? object, href: `/desk/accounts/${object}` };
  if (kind === 'picture') return { toWhat: 'The picture', href: `/desk/media/${object}` };
  return place === null ? { toWhat: object, href: '' } : placeView(object, place);
}

/** In the language of the series, as elsewhere at the desk. */
function placeView(id: string, { series, day, postedAt }: NonNullable<NamedAuditRow['place']>) {
  if (day === null) return { toWhat: series.name, href: '/desk/series' };
  const toWhat = fullEntryName(series, day);
  if (postedAt === null) return { toWhat, href: deskEntryPath(series.slug, day) };
  const stamp = formatStamp(postedAt, day, series.language);
  return { toWhat: `${toWhat}${commaOf(series.language)} ${stamp}`, href: deskUpdatePath(id) };
}
