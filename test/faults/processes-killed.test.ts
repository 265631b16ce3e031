import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StreamEvent } from '../../src/live/stream-event.ts';
import type { Context } from '../../src/services/context.ts';
import { findHeadSeq, listWireAfter } from '../../src/store/wire.ts';
import { addAccount, tokenOf } from '../support/accounts.ts';
import { eventually } from '../support/eventually.ts';
import { followUntil } from '../support/following-client.ts';
import { type Cluster, startCluster } from '../support/postgres-cluster.ts';
import { type PostingClient, sendPost, trySend } from '../support/posting-client.ts';
import { useProgram } from '../support/program.ts';
import { addSeries, addEntry } from '../support/rows.ts';
import { withSiteContext } from '../support/site-context.ts';
import { kill, type Server, startServing } from '../support/site-processes.ts';
import { parseLive } from '../support/stream.ts';

const DAY = '/harbour-daily/2026/03/05';
const OLD_DAY = '/harbour-daily/2026/02/01';
const UPDATES = '/api/v1/series/harbour-daily/entries/2026-03-05/updates';
const CLIENTS = 3;
const READERS = 6;
/** Posts of each client around each fault, and after how many of all of them it happens. */
const POSTS = 10;
const FAULT_AT = 8;
const FAULTS = 4;

describe('several processes on one PostgreSQL', () => {
  const program = useProgram('all tests');
  let cluster: Cluster | undefined;
  let processes: Server[] = [];
  let clients: PostingClient[] = [];
  let head = 0;
  beforeAll(async () => {
    cluster = await startCluster();
    // All three find the database empty.
    processes = await Promise.all([start(), start(), start()]);
    await withSiteContext(settings(), prepareDays);
  });
  afterAll(() => cluster?.stop());

  it('lose nothing and tell nothing twice, though each is killed and the database crashes', async () => {
    const readers = Array.from({ length: READERS }, (_, reader) => {
      return followUntil(goRound(reader), { path: `${DAY}/live`, after: head }, isTheLast);
    });

    await postAround(() => killAndReplace(0));
    await postAround(() => killAndReplace(1));
    await postAround(() => kill(processes.pop()));
    await postAround(crashAndRestart);
    await post(clients[0] ?? nobody(), goRound(0));

    const all = clients.flatMap(({ acknowledged }) => acknowledged).sort((a, b) => a.seq - b.seq);
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => head + 1 + index));
    expect(await stored()).toEqual(all.map(toRow));
    for (const told of await Promise.all(readers)) expect(told.map(toRow)).toEqual(all.map(toRow));
    for (const { address } of processes) {
      await showsSoon(address, all.at(-1)?.body ?? '');
      const live = await (await fetch(`${address}${DAY}/live.json?after=${String(head)}`)).text();
      expect(parseLive(live).events.map(toRow)).toEqual(all.map(toRow));
    }
  });

  it('send their last good pages and refuse what they cannot store, until the database is back', async () => {
    const client = { ...(clients[0] ?? nobody()), name: 'late', acknowledged: [] };
    const before = await Promise.all(processes.map(visitOldDay));

    await cluster?.crash();

    for (const [index, one] of processes.entries()) {
      await eventually(async () => (await readiness(one)) === 503);
      const [status, , length] = before[index] ?? [];
      const isMarked = async () => (await visitOldDay(one))[1] !== null;
      await eventually(isMarked);
      expect(await visitOldDay(one)).toEqual([status, LAST_GOOD, length]);
      await expectRefusals(one, client);
    }

    await cluster?.restart();

    const [one = nobody(), other = nobody()] = processes;
    const { body } = await eventually(() => trySend(one.address + UPDATES, client, 0));
    expect(await sendPost(other.address + UPDATES, client, 0)).toMatchObject({ isReplay: true });
    for (const each of processes) {
      await showsSoon(each.address, body);
      expect([await readiness(each), await visitOldDay(each)]).toEqual([200, before[0]]);
      expect(each.child?.exitCode).toBeNull();
    }
  });

  function settings() {
    const SECRET = 'a text that nobody can guess';
    const DATABASE_URL = `${cluster?.url ?? ''}/postgres`;
    return { DATABASE_URL, DATA_DIR: program.folder, SECRET, CLOSE_AFTER: '9999d' };
  }

  function start(): Promise<Server> {
    return startServing(program, settings());
  }

  /** Two days, and clients with a token each, since the rate of one is bounded. */
  async function prepareDays(context: Context) {
    const { slug } = await addSeries(context.db.writer);
    for (const day of ['2026-02-01', '2026-03-05']) await addEntry(context.db.writer, { day });
    const account = await addAccount(context, { role: 'editor', series: [slug] });
    const tokens = await Promise.all(Array.from({ length: CLIENTS }, () => tokenOf(context, account)));
    clients = tokens.map((token, index) => ({ name: `client-${String(index)}`, token, acknowledged: [] }));
    head = await findHeadSeq(context.db.reader);
  }

  /** The address of another process each time. */
  function goRound(from: number): () => string {
    let visits = from;
    return () => processes[visits++ % processes.length]?.address ?? '';
  }

  /** All clients post; in the midst of it something goes wrong. */
  async function postAround(goWrong: () => Promise<void>) {
    const { promise: reached, resolve } = Promise.withResolvers<undefined>();
    let left = FAULT_AT;
    const posting = clients.map(async (client, index) => {
      const next = goRound(index);
      for (let count = 0; count < POSTS; count += 1) {
        await post(client, next);
        left -= 1;
        if (left === 0) resolve(undefined);
      }
    });
    await reached;
    await Promise.all([goWrong(), ...posting]);
  }

  async function killAndReplace(index: number) {
    await kill(processes[index]);
    processes[index] = await start();
  }

  async function crashAndRestart() {
    await cluster?.crash();
    await cluster?.restart();
  }

  async function stored() {
    return withSiteContext(settings(), async ({ db }) => {
      const rows = await listWireAfter(db.reader, { entryId: 'entry-2026-03-05', after: 0, limit: 1000 });
      return rows.map(({ seq, updateId }) => [seq, updateId]);
    });
  }
});

/** Sends the next post until it is acknowledged, to one process after the other. */
async function post(client: PostingClient, nextAddress: () => string): Promise<void> {
  const number = client.acknowledged.length;
  const { id, seq, body } = await eventually(() => trySend(nextAddress() + UPDATES, client, number));
  client.acknowledged.push({ id, seq, body });
}

async function readiness({ address }: Server): Promise<number> {
  return (await fetch(`${address}/readyz`)).status;
}

/** The first client posts one more than the others. */
function isTheLast({ html }: StreamEvent): boolean {
  return html.includes(`client-0 as number ${String(POSTS * FAULTS)}.`);
}

/** Soon, on page and feed. */
async function showsSoon(address: string, body: string): Promise<void> {
  for (const path of [DAY, '/harbour-daily/feed.xml']) {
    await eventually(async () => (await (await fetch(address + path)).text()).includes(body));
  }
}

const LAST_GOOD = 'Dateline; hit; detail="the database does not answer"';

/** A day that nothing is posted on: its status, whether it is marked as the last good page, its length. */
async function visitOldDay({ address }: Server): Promise<[number, string | null, number]> {
  const response = await fetch(address + OLD_DAY);
  return [response.status, response.headers.get('Cache-Status'), (await response.text()).length];
}

const KINDS = [
  ['/search?q=ferry', 'text/html; charset=utf-8'],
  [`${OLD_DAY}.txt`, 'text/plain; charset=utf-8'],
  ['/feed.xml', 'text/plain; charset=utf-8'],
  [`${OLD_DAY}/live.json?after=0`, 'application/problem+json'],
] as const;

/** What needs the database says when to come again; that the process lives does not depend on it. */
async function expectRefusals({ address }: Server, { token }: PostingClient): Promise<void> {
  for (const [path, kind] of KINDS) {
    const { status, headers } = await fetch(address + path);
    expect([path, status, headers.get('Retry-After')]).toEqual([path, 503, '30']);
    expect([path, headers.get('Content-Type')]).toEqual([path, kind]);
  }
  const request = { method: 'POST', headers: { Authorization: `Bearer ${token}` } };
  const refused = await fetch(address + UPDATES, request);
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(await refused.json()).toMatchObject({
    detail: 'The database does not answer at the moment. Try again in a while.',
  });
  expect(await (await fetch(`${address}/healthz`)).text()).toBe('ok\n');
}

function toRow({ seq, id }: Pick<StreamEvent, 'seq' | 'id'>) {
  return [seq, id];
}

function nobody(): never {
  throw new Error('There is nobody.');
}
