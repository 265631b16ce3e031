import type { ChildProcess } from 'node:child_process';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Db } from '../../src/store/schema.ts';
import { findHeadSeq, listWireAfter } from '../../src/store/wire.ts';
import { addAccount, tokenOf } from '../support/accounts.ts';
import { ENGINES } from '../support/databases.ts';
import { useNewsroom } from '../support/newsroom.ts';
import { type PostingClient, postUntilCut, sendPost } from '../support/posting-client.ts';
import { useProgram } from '../support/program.ts';
import { startServing } from '../support/site-processes.ts';
import { parseLive } from '../support/stream.ts';

const UPDATES = '/api/v1/series/harbour-daily/entries/2026-03-05/updates';
/** What the day's page was told after it was published, which has seq 1. */
const TOLD = '/harbour-daily/2026/03/05/live.json?after=1';
const CLIENTS = 6;
const KILLS = 2;

describe.each(ENGINES)('posts to a server that is killed again and again, on %s', (engine) => {
  const newsroom = useNewsroom(engine);
  const program = useProgram();

  it('are stored once and whole, whether they were acknowledged or had to be sent again', async () => {
    const clients = await prepareClients();
    for (const moment of momentsOf(KILLS)) await postUntilKilled(clients, moment);

    const { address } = await program.serve(settings());
    const again = await Promise.all(clients.map((client) => sendAllAgain(address, client)));

    const acknowledged = clients.flatMap((client) => client.acknowledged);
    const replays = again.flatMap(({ answered }) => answered);
    expect(replays).toEqual(acknowledged.map((one) => ({ ...one, isReplay: true })));
    const all = [...acknowledged, ...again.map(({ inDoubt }) => inDoubt)].sort((a, b) => a.seq - b.seq);
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 2));
    const { events } = parseLive(await (await fetch(address + TOLD)).text());
    expect(events.map(({ id, seq, html }) => ({ id, seq, body: /Said by [^<]+/.exec(html)?.[0] }))).toEqual(
      all.map(({ id, seq, body }) => ({ id, seq, body })),
    );
    const { reader } = (await newsroom.openElsewhere()).db;
    const ids = all.map(({ id }) => id).sort();
    expect(await listIds(reader)).toEqual({
      updates: ids,
      wire: ids,
      revisions: ids,
      search: ids,
      audit: ids,
    });
    expect(await findHeadSeq(reader)).toBe(all.length + 1);
  });

  /** Each with a token of its own, for their rate is bounded. */
  async function prepareClients(): Promise<PostingClient[]> {
    const { context } = newsroom;
    await newsroom.publishDay({ day: '2026-03-05' });
    const account = await addAccount(context, { role: 'editor', series: ['harbour-daily'] });
    const tokens = await Promise.all(Array.from({ length: CLIENTS }, () => tokenOf(context, account)));
    // Nobody but the servers has the file of SQLite open: each finds it as the killed one left it.
    await context.db.close();
    return tokens.map((token, index) => ({ name: `client-${String(index)}`, token, acknowledged: [] }));
  }

  function settings() {
    return {
      DATABASE_URL: newsroom.databaseUrl,
      SECRET: 'a text that nobody can guess',
      CLOSE_AFTER: '9999d',
      LOG_LEVEL: 'error',
    };
  }

  async function postUntilKilled(clients: readonly PostingClient[], { acknowledgements, turns }: Moment) {
    const { address, child, outcome } = await startServing(program, settings());
    let left = acknowledgements;
    const onAcknowledged = () => {
      left -= 1;
      if (left === 0) void killAfter(child, turns);
    };
    await Promise.all(clients.map((client) => postUntilCut(address + UPDATES, client, onAcknowledged)));
    expect(left).toBeLessThanOrEqual(0);
    await outcome;
    expect(child.signalCode).toBe('SIGKILL');
  }
});

/** When a server is killed: at an acknowledgement, counted from its start, or so many turns of this process after it. */
interface Moment {
  readonly acknowledgements: number;
  readonly turns: number;
}

/** The same moments every time, of which no two are alike. Numerical Recipes' linear congruential generator. */
function momentsOf(count: number): Moment[] {
  let state = 20_260_305;
  const below = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  return Array.from({ length: count }, (_, index) => ({
    acknowledgements: 1 + below(60),
    turns: index % 2 === 0 ? 0 : below(1000),
  }));
}

/** Without a turn the server is killed before anything else happens here. */
async function killAfter(child: ChildProcess, turns: number): Promise<void> {
  for (let passed = 0; passed < turns; passed += 1) await turn();
  child.kill('SIGKILL');
}

/** Sends every post once more: those that were answered, and the one whose answer was lost. */
async function sendAllAgain(address: string, client: PostingClient) {
  const numbers = client.acknowledged.map((_, number) => number);
  const [answered, { id, seq, body }] = await Promise.all([
    Promise.all(numbers.map((number) => sendPost(address + UPDATES, client, number))),
    sendPost(address + UPDATES, client, numbers.length),
  ]);
  return { answered, inDoubt: { id, seq, body } };
}

/** Which updates each table knows, sorted. */
async function listIds(db: Db) {
  const updates = await db.selectFrom('updates').select('id').execute();
  const wire = await listWireAfter(db, { entryId: null, after: 0, limit: 10_000 });
  const revisions = await db.selectFrom('revisions').select('update_id as updateId').execute();
  const search = await db.selectFrom('search').select('update_id as updateId').execute();
  const audit = await db.selectFrom('audit').select('object').where('act', '=', 'update.publish').execute();
  return {
    updates: updates.map(({ id }) => id).sort(),
    wire: updateIdsOf(wire),
    revisions: updateIdsOf(revisions),
    search: updateIdsOf(search),
    audit: audit.map(({ object }) => object).sort(),
  };
}

function updateIdsOf(rows: readonly { readonly updateId: string | null }[]): string[] {
  return rows.flatMap(({ updateId }) => updateId ?? []).sort();
}
