import { describe, expect, it } from '@jest/globals';
import type { StreamEvent } from '../../src/live/stream-event.ts';
import type { Context } from '../../src/services/context.ts';
import { correctUpdate } from '../../src/services/updates/correct-update.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { ENGINES } from '../support/databases.ts';
import { useNewsroom } from '../support/newsroom.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { openStream, parseLive } from '../support/stream.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const LIVE = '/harbour-daily/2026/03/05/live';
const CLIENTS = 8;
const ROUNDS = 3;

/** Servers on one database, of which one is stopped and replaced at some time. */
type Servers = [ServedSite, ServedSite];

describe.each(ENGINES)('open pages on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  it('are told each thing once and miss nothing, though they and a server come and go', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    const servers: Servers = [
      await serveSite(newsroom.context),
      await serveSite(await newsroom.openElsewhere()),
    ];
    const clients = Array.from({ length: CLIENTS }, (_, client) => follow(servers, client + 1));

    await Promise.all([write(servers[0].context), write(servers[1].context)]);
    const stopping = servers[0];
    servers[0] = await serveSite(newsroom.context);
    await Promise.all([stopping.stop(), write(servers[0].context), write(servers[1].context)]);
    const last = await publishUpdate(servers[1].context, WHERE, { body: 'The end.' }, null);

    const told = await Promise.all(clients);
    const response = await fetch(`${servers[1].address}${LIVE}.json?after=1`);
    const { seq, events } = parseLive(await response.text());
    expect(seq).toBe(last.seq);
    for (const heard of told) {
      expect(heard.map((event) => event.seq)).toEqual(ascending(heard));
      expect(stateAfter(heard)).toEqual(stateAfter(events));
    }
    await Promise.all(servers.map((server) => server.stop()));
  });
});

/** Publishes, corrects and withdraws, several at a time. */
async function write(context: Context): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [one, two] = await Promise.all([
      publishUpdate(context, WHERE, { body: `Said in round ${String(round)}.` }, null),
      publishUpdate(context, WHERE, { body: 'Soon withdrawn.', isKeyEvent: true }, null),
    ]);
    const changes = { body: `Said better in round ${String(round)}.` };
    await Promise.all([
      correctUpdate(context, { updateId: one.update.id, kind: 'typo', note: null, changes }, null),
      withdrawUpdate(context, two.update.id, 'Not so.', null),
    ]);
  }
}

/** Follows until the end, and breaks off now and then, to come back to the one server or the other.
 *  @returns what was heard, in order */
async function follow(servers: Servers, client: number): Promise<StreamEvent[]> {
  const heard: StreamEvent[] = [];
  for (let visit = 0; !heard.some(isLast); visit += 1) {
    const { address } = servers[(client + visit) % 2 === 0 ? 0 : 1];
    const patience = (client * 7 + visit * 5) % 11;
    heard.push(...(await hear(address, heard.at(-1)?.seq ?? 1, patience)));
  }
  return heard;
}

/** One connection: until as many events came as patience lasts for, the end was told or the server went. */
async function hear(address: string, after: number, patience: number): Promise<readonly StreamEvent[]> {
  try {
    const stream = await openStream(address, `${LIVE}?after=1`, {
      headers: { 'Last-Event-ID': String(after) },
    });
    await stream.until((events) => events.length > patience || events.some(isLast)).catch(() => undefined);
    stream.close();
    return stream.events();
  } catch {
    // That server is gone: the next one.
    return [];
  }
}

function isLast({ html }: StreamEvent): boolean {
  return html.includes('The end.');
}

function ascending(events: readonly StreamEvent[]): number[] {
  return [...new Set(events.map(({ seq }) => seq))].sort((one, other) => one - other);
}

/** What a page shows of each update in the end. */
function stateAfter(events: readonly StreamEvent[]): Record<string, string> {
  return Object.fromEntries(events.map(({ id, html }): [string, string] => [id, html]));
}
