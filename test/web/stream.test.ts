import { once } from 'node:events';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeEntry } from '../../src/services/entries/close-entry.ts';
import { correctEntry } from '../../src/services/entries/correct-entry.ts';
import { correctUpdate } from '../../src/services/updates/correct-update.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { ENGINES } from '../support/databases.ts';
import { useSite } from '../support/site.ts';
import { type OpenStream, openStream, parseLive } from '../support/stream.ts';
import { visit } from '../support/visit.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const PAGE = '/harbour-daily/2026/03/05';
const LIVE = `${PAGE}/live`;

describe.each(ENGINES)('the stream of a day on %s', (engine) => {
  const site = useSite(engine);
  let opened: OpenStream[] = [];
  beforeEach(() => site.publishDay({ day: '2026-03-05' }));
  afterEach(() => {
    for (const stream of opened) stream.close();
    opened = [];
  });

  async function open(path = LIVE, headers: Readonly<Record<string, string>> = {}): Promise<OpenStream> {
    const stream = await openStream(site.address(), path, { headers });
    opened.push(stream);
    return stream;
  }

  const publish = (body: string, more = {}) => publishUpdate(site.context, WHERE, { body, ...more }, null);
  const withdraw = (id: string) => withdrawUpdate(site.context, id, 'Not true.', null);

  it('begins at once with a head that no cache or proxy may hold up', async () => {
    const stream = await open();

    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(stream.headers).not.toHaveProperty('content-encoding');
    await publish('She is alongside.');
    await stream.until((events) => events.length === 1);
    expect(stream.text().split('\n\n')[0]).toBe(':ok\nretry: 3000');
  });

  it('carries the security headers that the page carries', async () => {
    const stream = await open();

    const page = await visit(site, PAGE);
    const names = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'x-frame-options'];
    for (const name of names) {
      expect(page.headers[name]).toBeTruthy();
      expect(stream.headers[name]).toBe(page.headers[name]);
    }
    expect(stream.headers).toMatchObject({ connection: 'close' });
    expect(stream.headers).not.toHaveProperty('transfer-encoding');
  });

  it('brings an update as it stands on the page', async () => {
    const stream = await open();

    const { update, seq } = await publish('She is *alongside*.', { headline: 'Ferry in' });

    const [event] = await stream.until((events) => events.length === 1);
    expect(event).toMatchObject({
      seq,
      kind: 'update',
      id: update.id,
      anchor: 'update-1200',
      stamp: '1200',
      postedAt: '2026-03-05T12:00:00Z',
      permalink: `https://news.example${PAGE}/1200`,
    });
    const { body } = await visit(site, PAGE);
    expect(event?.html).toContain('<em>alongside</em>');
    expect(body).toContain(event?.html);
    expect(body).toContain(event?.parts);
    expect(body).toContain(`data-seq="${String(seq)}"`);
  });

  it('brings revisions, withdrawals and changes of the entry', async () => {
    const stream = await open();
    const { update } = await publish('She is late.', { isKeyEvent: true });
    await stream.until(({ length }) => length === 1);

    await correctUpdate(
      site.context,
      { updateId: update.id, kind: 'correction', note: 'She was early.', changes: { body: 'She is early.' } },
      null,
    );
    await stream.until(({ length }) => length === 2);
    await withdraw(update.id);
    await stream.until(({ length }) => length === 3);
    await correctEntry(
      site.context,
      { ...WHERE, kind: 'typo', note: null, changes: { title: 'A day of ferries' } },
      null,
    );

    const events = await stream.until(({ length }) => length === 4);
    expect(events.map(({ seq, kind }) => [seq, kind])).toEqual([
      [2, 'update'],
      [3, 'revise'],
      [4, 'withdraw'],
      [5, 'entry'],
    ]);
    const [, revise, withdrawal, entry] = events;
    expect(revise?.html).toContain('She is early.');
    expect(revise?.parts).toContain('She was early.');
    expect(withdrawal?.html).toContain('Not true.');
    expect(JSON.stringify(withdrawal)).not.toContain('early');
    expect(entry).toMatchObject({
      anchor: null,
      stamp: null,
      html: '',
      permalink: `https://news.example${PAGE}`,
    });
    expect(entry?.parts).toContain('A day of ferries');
  });

  it('tells nothing of other days', async () => {
    await site.publishDay({ day: '2026-03-06' });
    const stream = await open();

    await publishUpdate(site.context, { ...WHERE, day: '2026-03-06' }, { body: 'Elsewhere.' }, null);
    const { seq } = await publish('Here.');

    const events = await stream.until(({ length }) => length > 0);
    expect(events.map((event) => event.seq)).toEqual([seq]);
  });

  it.each([
    ['its head without a seq', LIVE, {}, []],
    ['what came after the seq of the page', `${LIVE}?after=3`, {}, [4]],
    [
      'what came after Last-Event-ID, before that of the page',
      `${LIVE}?after=1`,
      { 'Last-Event-ID': '3' },
      [4],
    ],
    ['the seq of the page where Last-Event-ID is none', `${LIVE}?after=3`, { 'Last-Event-ID': '-1' }, [4]],
    ['its head where Last-Event-ID alone is none', LIVE, { 'Last-Event-ID': 'x'.repeat(5000) }, []],
    ['its head for a seq that was never given', `${LIVE}?after=999999999999999`, {}, []],
    ['all of it after 0', `${LIVE}?after=0`, {}, [1, 2, 3, 4]],
  ])('begins with %s', async (_name, path, headers, seqs) => {
    for (const body of ['One.', 'Two.', 'Three.']) await publish(body);
    const stream = await open(path, headers);

    const { seq } = await publish('The next.');

    const events = await stream.until((all) => all.some((event) => event.seq === seq));
    expect(events.map((event) => event.seq)).toEqual([...seqs, seq]);
  });

  it.each(['-1', '', 'abc', '1.5', '1e3', '%00', '9999999999999999', '1&after=2'])(
    'refuses an address whose seq is none: %s',
    async (after) => {
      expect((await visit(site, `${LIVE}?after=${after}`)).status).toBe(400);
      expect((await visit(site, `${LIVE}.json?after=${after}`)).status).toBe(400);
    },
  );

  it('replays the present state of each update once, and of a withdrawn one nothing but the stub', async () => {
    const first = await publish('The captain is called Ahab.');
    const second = await publish('She is late.');
    await correctUpdate(
      site.context,
      { updateId: second.update.id, kind: 'typo', note: null, changes: { body: 'She is very late.' } },
      null,
    );
    await withdraw(first.update.id);

    const stream = await open(`${LIVE}?after=1`);

    const events = await stream.until(({ length }) => length === 2);
    expect(events.map(({ seq, kind }) => [seq, kind])).toEqual([
      [4, 'update'],
      [5, 'withdraw'],
    ]);
    expect(events[0]?.html).toContain('very late');
    expect(stream.text()).not.toContain('Ahab');
  });

  it('replays after 0 also the updates that came with the entry', async () => {
    await site.publishDay({
      day: '2026-03-07',
      updates: [
        { postedAt: '2026-03-07T14:00:00.000Z', body: 'Later.' },
        { postedAt: '2026-03-07T09:00:00.000Z', body: 'Earlier.' },
      ],
    });

    const { body } = await visit(site, '/harbour-daily/2026/03/07/live.json?after=0');

    const [event, ...more] = parseLive(body).events;
    expect(more).toEqual([]);
    expect(event?.html).toMatch(/id="update-1400"[^]*Later\.[^]*id="update-0900"[^]*Earlier\./);
    expect(event?.parts).toMatch(
      /data-part="head"[^]*data-part="summary"[^]*data-part="original"[^]*data-part="foot"/,
    );
  });

  it('ends when the day closes, and is over for good where nothing is missed', async () => {
    const stream = await open();
    const { seq } = await publish('The last word.');
    await closeEntry(site.context, WHERE, null);

    await stream.over;

    expect(stream.events().map(({ kind }) => kind)).toEqual(['update', 'close']);
    const again = await open(LIVE, { 'Last-Event-ID': String(seq + 1) });
    await again.over;
    expect([again.status, again.text()]).toEqual([204, '']);
    expect((await visit(site, LIVE)).status).toBe(204);
  });

  it('sends what was missed of a closed day, and ends', async () => {
    const { seq } = await publish('The last word.');
    await closeEntry(site.context, WHERE, null);
    await publish('An afterthought.');

    const stream = await open(`${LIVE}?after=${String(seq)}`);

    await stream.over;
    expect(stream.status).toBe(200);
    expect(stream.events().map(({ kind }) => kind)).toEqual(['close', 'update']);
  });

  it('is not there for a day that readers cannot see', async () => {
    await site.draftDay({ day: '2026-03-08' });

    for (const path of [
      '/harbour-daily/2026/03/08/live',
      '/harbour-daily/2026/03/09/live',
      '/nobody/2026/03/05/live',
    ]) {
      const refusal = await visit(site, path);
      expect([refusal.status, refusal.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect((await visit(site, `${path}.json?after=0`)).status).toBe(404);
    }
  });

  it('keeps nothing of readers who go before they are answered', async () => {
    const { port } = new URL(site.address());
    const sockets = Array.from({ length: 50 }, () => net.connect(Number(port), 'localhost'));
    await Promise.all(
      sockets.map(async (socket) => {
        await once(socket, 'connect');
        socket.write(`GET ${LIVE} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
        socket.resetAndDestroy();
      }),
    );

    // Whoever comes after them is answered after them.
    await open();
    while (site.streams() > 1) await publish('She is late.');

    expect(site.streams()).toBe(1);
  });

  it('never speaks before the answers that are due on its connection', async () => {
    const socket = net.connect(Number(new URL(site.address()).port), 'localhost');
    const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    socket.write(ask('/search?q=ferry') + ask(LIVE));

    let said = '';
    for await (const bytes of socket) {
      said += String(bytes);
      if (/HTTP\/1[.]1 503|:ok/.test(said)) break;
    }

    expect(said).toMatch(/^HTTP\/1[.]1 200 OK[^]*HTTP\/1[.]1 503 /);
  });

  it('answers HEAD without waiting for anything', async () => {
    const { status, headers, body } = await visit(site, LIVE, { method: 'HEAD' });

    expect([status, body]).toEqual([200, '']);
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
  });
});
