import { describe, expect, it } from '@jest/globals';
import { addAccount, tokenOf } from '../../support/accounts.ts';
import { type ApiClient, useApi } from '../../support/api-client.ts';
import { ENGINES } from '../../support/databases.ts';
import { serveSite } from '../../support/served-site.ts';
import { useSite } from '../../support/site.ts';

describe.each(ENGINES)('the rate of requests of a token on %s', (engine) => {
  const site = useSite(engine);
  const api = useApi(site);

  it('is one for all processes, but for what they have not told each other yet', async () => {
    const other = await serveSite(await site.openElsewhere());
    const token = await tokenOf(site.context, await addAccount(site.context, { role: 'reporter' }));
    const here = async () => (await api.withToken(token).get('/series')).status;
    const there = async () =>
      (await fetch(`${other.address}/api/v1/series`, { headers: { Authorization: `Bearer ${token}` } }))
        .status;

    const statuses: number[] = [];
    for (let round = 0; round < 24; round += 1) {
      const ask = round % 2 === 0 ? here : there;
      statuses.push(...(await Promise.all(Array.from({ length: 10 }, ask))));
    }

    const taken = statuses.filter((status) => status === 200).length;
    expect(taken).toBeGreaterThanOrEqual(120);
    expect(taken).toBeLessThan(200);
    await other.stop();
  });
});

describe('the rate of requests of a token', () => {
  const site = useSite();
  const api = useApi(site);

  const statuses = async (client: ApiClient, count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, () => client.get('/series')));
    return answers.map(({ status }) => status);
  };

  it('may be 50 a second for as long as they like', async () => {
    const client = await api.as({ role: 'reporter' });
    for (let second = 10; second < 16; second += 1) {
      site.setClock(`2026-03-05T12:00:${String(second)}.000Z`);
      expect(new Set(await statuses(client, 50))).toEqual(new Set([200]));
    }
  });

  it('has a bound, which is another token’s too', async () => {
    const [client, other] = [await api.as({ role: 'reporter' }), await api.as({ role: 'reporter' })];
    expect((await statuses(client, 150)).filter((status) => status === 429)).toHaveLength(30);
    const refused = await client.get('/series');
    expect(refused).toMatchObject({ status: 429, body: { title: 'Too Many Requests' } });
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect((await other.get('/series')).status).toBe(200);
    site.setClock('2026-03-05T12:00:01.000Z');
    expect((await statuses(client, 61)).filter((status) => status === 429)).toHaveLength(1);
  });
});
