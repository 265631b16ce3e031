import { describe, expect, it } from '@jest/globals';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { ENGINES } from '../support/databases.ts';
import { useNewsroom } from '../support/newsroom.ts';
import { serveSite } from '../support/served-site.ts';
import { openStream } from '../support/stream.ts';
import { visit } from '../support/visit.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const PAGE = '/harbour-daily/2026/03/05';

describe.each(ENGINES)('several processes on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  it('tell the open pages of each other', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    const [one, other] = [await serveSite(newsroom.context), await serveSite(await newsroom.openElsewhere())];
    const stream = await openStream(one.address, `${PAGE}/live`);

    const { seq } = await publishUpdate(other.context, WHERE, { body: 'From elsewhere.' }, null);

    const events = await stream.until(({ length }) => length > 0);
    expect(events.map((event) => event.seq)).toEqual([seq]);
    await Promise.all([one.stop(), other.stop()]);
  });

  it('bring a page that came from an old cache up to date', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    const [one, other] = [await serveSite(newsroom.context), await serveSite(await newsroom.openElsewhere())];
    const { body } = await visit({ address: () => one.address }, PAGE);
    const { seq } = await publishUpdate(one.context, WHERE, { body: 'Missed.' }, null);

    const kept = /data-seq="(\d+)"/.exec(body)?.[1] ?? '';
    const stream = await openStream(other.address, `${PAGE}/live?after=${kept}`);

    const events = await stream.until(({ length }) => length > 0);
    expect(events.map((event) => event.seq)).toEqual([seq]);
    await Promise.all([one.stop(), other.stop()]);
  });

  it('end their streams when they stop, so that readers go on elsewhere', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    const site = await serveSite(newsroom.context);
    const streams = await Promise.all([1, 2, 3].map(() => openStream(site.address, `${PAGE}/live`)));

    await site.stop();

    await Promise.all(streams.map(({ over }) => over));
    expect(streams.map((stream) => stream.text())).toEqual(Array(3).fill(':ok\nretry: 3000\n\n'));
    expect(site.live.count).toBe(0);
    await expect(openStream(site.address, `${PAGE}/live`)).rejects.toThrow('ECONNREFUSED');
  });
});
