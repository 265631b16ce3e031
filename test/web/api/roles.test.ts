import { beforeEach, describe, expect, it } from '@jest/globals';
import { changeAccount } from '../../../src/services/accounts/change-account.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { addAccount, tokenOf } from '../../support/accounts.ts';
import { type ApiClient, useApi } from '../../support/api-client.ts';
import type { Newsroom } from '../../support/newsroom.ts';
import { useSiteWith } from '../../support/site.ts';

const ENTRIES = '/series/harbour-daily/entries';
const ENTRY = `${ENTRIES}/2026-03-05`;
const NEW_ENTRY = { date: '2026-03-06', title: 'Title', originalEntry: '', status: 'draft' };
const ANY = { 'If-Match': '*' };
const MISSING = '/updates/0190a1b2-0000-7000-8000-000000000000';

/** Who they are, in the order of each row's statuses. */
const GIVEN = [
  { name: 'reporter of another series', role: 'reporter', series: ['airport-daily'] },
  { name: 'reporter', role: 'reporter', series: ['harbour-daily'] },
  { name: 'editor of another series', role: 'editor', series: ['airport-daily'] },
  { name: 'editor', role: 'editor', series: ['harbour-daily'] },
  { name: 'admin', role: 'admin', series: [] },
] as const;

const CALLS: readonly [
  string,
  (client: ApiClient, update: string) => ReturnType<ApiClient['get']>,
  number[],
][] = [
  ['GET series', (client) => client.get('/series'), [200, 200, 200, 200, 200]],
  ['POST series', (client) => client.post('/series', series()), [403, 403, 403, 403, 201]],
  ['GET entries', (client) => client.get(ENTRIES), [403, 200, 403, 200, 200]],
  ['POST entries', (client) => client.post(ENTRIES, NEW_ENTRY), [403, 403, 403, 201, 201]],
  ['GET entry', (client) => client.get(ENTRY), [403, 200, 403, 200, 200]],
  ['PATCH entry', (client) => client.patch(ENTRY, { title: 'x' }, ANY), [403, 403, 403, 200, 200]],
  ['POST closure', (client) => client.post(`${ENTRY}/closure`), [403, 403, 403, 200, 200]],
  ['DELETE closure', (client) => client.send('DELETE', `${ENTRY}/closure`), [403, 403, 403, 409, 409]],
  ['GET updates', (client) => client.get(`${ENTRY}/updates`), [403, 200, 403, 200, 200]],
  ['POST updates', (client) => client.post(`${ENTRY}/updates`, { body: 'x' }), [403, 201, 403, 201, 201]],
  ['GET update', (client, update) => client.get(update), [403, 200, 403, 200, 200]],
  ['PATCH update', (client, update) => client.patch(update, { body: 'x' }, ANY), [403, 403, 403, 200, 200]],
  [
    'POST correction',
    (client, update) => client.post(`${update}/correction`, { kind: 'addition', note: 'x' }),
    [403, 403, 403, 200, 200],
  ],
  [
    'POST withdrawal',
    (client, update) => client.post(`${update}/withdrawal`, { reason: 'x' }),
    [403, 403, 403, 200, 200],
  ],
  ['GET no update', (client) => client.get(MISSING), [404, 404, 404, 404, 404]],
];

describe('roles at the API', () => {
  const site = useSiteWith(publishUpdateOfAnother);
  const api = useApi(site);
  let update: string;

  beforeEach(async () => {
    const { id } = await site.context.db.reader.selectFrom('updates').select('id').executeTakeFirstOrThrow();
    update = `/updates/${id}`;
  });

  const rows = CALLS.flatMap(([call, run, statuses]) =>
    GIVEN.map(({ name, role, series }, index) => ({
      call,
      run,
      name,
      role,
      series,
      status: statuses[index],
    })),
  );

  it.each(rows)('answer $call of an $name with $status', async ({ run, role, series, status }) => {
    expect((await run(await api.as({ role, series }), update)).status).toBe(status);
  });

  it.each(CALLS)('answer %s of nobody with 401', async (_name, run) => {
    const answer = await run(api.withToken(undefined), update);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer realm="Dateline"');
  });

  it('give a disabled account nothing', async () => {
    const account = await addAccount(site.context, { role: 'editor', series: ['harbour-daily'] });
    const client = api.withToken(await tokenOf(site.context, account));
    expect((await client.get('/series')).status).toBe(200);
    await changeAccount(site.context, account.id, { isDisabled: true }, null);
    expect((await client.get('/series')).status).toBe(401);
  });

  it('let a reporter change their own update', async () => {
    const reporter = await api.as({ role: 'reporter', series: ['harbour-daily'] });
    const posted = await reporter.post(`${ENTRY}/updates`, { body: 'Mine.' });
    const own = String(posted.headers.get('Location'));
    expect((await reporter.patch(own, { body: 'Still mine.' }, ANY)).status).toBe(200);
    expect((await reporter.post(`${own}/withdrawal`, { reason: 'x' })).status).toBe(200);
  });
});

/** On a day of Harbour Daily; there is one of Airport Daily, too. */
async function publishUpdateOfAnother(newsroom: Newsroom): Promise<void> {
  const day = '2026-03-05';
  for (const series of ['Harbour Daily', 'Airport Daily']) await newsroom.publishDay({ day, series });
  const email = 'author@news.example';
  const author = await addAccount(newsroom.context, { role: 'editor', series: ['harbour-daily'], email });
  await publishUpdate(newsroom.context, { slug: 'harbour-daily', day }, { body: 'Not yours.' }, author);
}

function series() {
  return { slug: 'coast-daily', name: 'Coast Daily', language: 'en', description: '' };
}
