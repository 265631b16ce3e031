import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Config } from '../../src/config.ts';
import { useNewsroom } from '../support/newsroom.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { type OpenStream, openStream } from '../support/stream.ts';

const LIVE = '/harbour-daily/2026/03/05/live';

describe('the bounds on open streams', () => {
  const newsroom = useNewsroom();
  let served: ServedSite | undefined;
  let opened: OpenStream[] = [];
  beforeEach(() => newsroom.publishDay({ day: '2026-03-05' }));
  afterEach(async () => {
    for (const stream of opened) stream.close();
    opened = [];
    await served?.stop();
  });

  async function serve(bounds: {
    streamsMax?: number;
    streamsPerAddress?: number;
    trustProxy?: Config['trustProxy'];
  }) {
    const { context } = newsroom;
    served = await serveSite({ ...context, config: { ...context.config, ...bounds } });
  }

  async function openFrom(address: string): Promise<OpenStream> {
    const stream = await openStream(served?.address ?? '', LIVE, { headers: { 'X-Forwarded-For': address } });
    opened.push(stream);
    return stream;
  }

  it('send away whoever comes beyond them, and let in the next when one has gone', async () => {
    await serve({ streamsMax: 2 });
    const [first] = [await openFrom('1.1.1.1'), await openFrom('1.1.1.2')];

    const refused = await openFrom('1.1.1.3');
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '30']);
    expect(refused.headers['cache-control']).toBe('no-store');

    first.close();
    let admitted = await openFrom('1.1.1.3');
    while (admitted.status !== 200) admitted = await openFrom('1.1.1.3');
    expect(served?.live.count).toBe(2);
  });

  it('hold for each address that the proxy names', async () => {
    await serve({ streamsPerAddress: 1, trustProxy: 1 });

    const statuses = [];
    for (const address of ['1.1.1.1', '1.1.1.1', '2.2.2.2']) statuses.push((await openFrom(address)).status);

    expect(statuses).toEqual([200, 503, 200]);
  });

  it('hold for the address that the farthest of several proxies names', async () => {
    await serve({ streamsPerAddress: 1, trustProxy: ['loopback', '10.0.0.0/8'] });

    const statuses = [];
    for (const address of ['1.1.1.1, 10.0.0.1', '9.9.9.9, 1.1.1.1, 10.0.0.2', '2.2.2.2, 10.0.0.1'])
      statuses.push((await openFrom(address)).status);

    expect(statuses).toEqual([200, 503, 200]);
  });

  it('leave alone who asks from this machine, and believe no header without a proxy to trust', async () => {
    await serve({ streamsPerAddress: 1, trustProxy: 0 });

    const statuses = [];
    for (const address of ['1.1.1.1', '1.1.1.1', '127.0.0.1'])
      statuses.push((await openFrom(address)).status);

    expect(statuses).toEqual([200, 200, 200]);
  });

  it('are none at 0', async () => {
    await serve({ streamsMax: 0, streamsPerAddress: 0, trustProxy: 1 });

    const statuses = [];
    for (const address of ['1.1.1.1', '1.1.1.1']) statuses.push((await openFrom(address)).status);

    expect(statuses).toEqual([200, 200]);
  });
});
