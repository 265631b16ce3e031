import { beforeEach, describe, expect, it } from '@jest/globals';
import { closeEntry } from '../../src/services/entries/close-entry.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { ENGINES } from '../support/databases.ts';
import { useSite } from '../support/site.ts';
import { openStream, parseLive } from '../support/stream.ts';
import { visit } from '../support/visit.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const LIVE = '/harbour-daily/2026/03/05/live';

describe.each(ENGINES)('live.json on %s', (engine) => {
  const site = useSite(engine);
  beforeEach(() => site.publishDay({ day: '2026-03-05' }));

  const publish = (body: string) => publishUpdate(site.context, WHERE, { body }, null);
  const ask = async (query: string) => parseLive((await visit(site, `${LIVE}.json${query}`)).body);

  it('holds the events of the stream, and the seq to ask with next', async () => {
    await publish('One.');
    const { seq } = await publish('Two.');

    const { events, ...rest } = await ask('?after=1');

    const stream = await openStream(site.address(), `${LIVE}?after=1`);
    expect(await stream.until(({ length }) => length === 2)).toEqual(events);
    stream.close();
    expect(rest).toEqual({ seq, intervalMs: 10_000, closed: false });
    expect(await ask(`?after=${String(seq)}`)).toEqual({ ...rest, events: [] });
    expect(await ask('')).toEqual({ ...rest, events: [] });
  });

  it('is older than nothing that was confirmed', async () => {
    const { update } = await publish('The captain is called Ahab.');
    expect((await ask('?after=1')).events[0]?.html).toContain('Ahab');

    await withdrawUpdate(site.context, update.id, 'Not true.', null);

    const { events } = await ask('?after=1');
    expect(events.map(({ kind }) => kind)).toEqual(['withdraw']);
    expect(JSON.stringify(events)).not.toContain('Ahab');
  });

  it('says that the day is closed, and that there is time', async () => {
    const { seq } = await closeEntry(site.context, WHERE, null);

    expect(await ask(`?after=${String(seq)}`)).toEqual({
      seq,
      events: [],
      intervalMs: 600_000,
      closed: true,
    });
  });

  it('may be kept as a page may, and has an ETag of its bytes', async () => {
    const { headers } = await visit(site, `${LIVE}.json?after=0`);
    expect(headers['cache-control']).toBe('max-age=0, must-revalidate, s-maxage=5');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers.etag).toMatch(/^"[^"]+"$/);

    const again = await visit(site, `${LIVE}.json?after=0`, { headers: { 'if-none-match': headers.etag } });
    expect([again.status, again.body]).toEqual([304, '']);
    await publish('New.');
    expect((await visit(site, `${LIVE}.json?after=0`)).headers.etag).not.toBe(headers.etag);
  });
});
