import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listAuditRows } from '../../src/store/audit.ts';
import { listTokens } from '../../src/store/accounts/tokens.ts';
import { valueAt } from '../support/json-values.ts';
import { useNewsroom } from '../support/newsroom.ts';
import { admitCallers, CALLERS } from '../support/routes/callers.ts';
import { listRoutes } from '../support/routes/list-routes.ts';
import { storeObjects } from '../support/routes/objects.ts';
import { ask } from '../support/routes/requests.ts';
import { ROUTE_TABLE } from '../support/routes/route-table.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';

const [HEAD, ...ROWS] = ROUTE_TABLE.split('\n')
  .map((line) => line.trim().replaceAll(/ +/g, ' '))
  .filter((line) => line !== '');

/** `POST /desk/series` */
const ROUTES = ROWS.map((row) => row.split(' ').slice(0, 2).join(' '));

describe('the table of routes', () => {
  const newsroom = useNewsroom();
  let site: ServedSite;
  beforeEach(async () => {
    site = await serveSite(newsroom.context);
  });
  afterEach(() => site.stop());

  it('has a column for everybody who calls', () => {
    expect(HEAD).toBe(CALLERS.join(' '));
  });

  it('has a row for every route that is there, and no other', async () => {
    expect(ROUTES.toSorted()).toEqual((await listRoutes(site)).toSorted());
  });

  it('tells how each route answers everybody, and nothing is done on the way', async () => {
    const { address, app } = site;
    const { db } = newsroom.context;
    const objects = await storeObjects(newsroom);
    const callers = await admitCallers(newsroom.context);
    const asset = String(valueAt(app.locals, ['assets', 'stylesheet', 'path'])).replace('/static/', '');
    const listDeeds = () => listAuditRows(db.reader, { before: null, limit: 1000 });
    const before = new Set((await listDeeds()).map(({ id }) => id));

    const answered = [];
    for (const route of ROUTES) {
      const outcomes = await Promise.all(
        CALLERS.map(async (caller) =>
          outcomeOf(await ask(route, { address, objects, asset, caller, keys: callers[caller] })),
        ),
      );
      answered.push([route, ...outcomes].join(' '));
    }
    expect(answered).toEqual(ROWS);

    // An admin's forms without effect; whoever revokes a token of somebody else does nothing to it, and nothing is noted.
    const deeds = (await listDeeds()).filter(({ id }) => !before.has(id)).map(({ act }) => act);
    expect([...new Set(deeds)].toSorted()).toEqual(['account.change']);
    expect((await listTokens(db.reader, objects.author)).map(({ id }) => id)).toEqual([objects.token]);
  });
});

/** The words of the table. */
function outcomeOf({ status, headers }: Response): string {
  if (headers.get('Location')?.startsWith('/desk/sign-in?to=') === true) return 'door';
  if (status < 400) return 'ok';
  return REFUSED_AS_SENT.has(status) ? 'bad' : String(status);
}

const REFUSED_AS_SENT: ReadonlySet<number> = new Set([400, 409, 412, 415, 422]);
