import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { offerPassword } from '../../src/services/accounts/first-admin.ts';
import type { Context } from '../../src/services/context.ts';
import { addDraft } from '../../src/services/updates/save-draft.ts';
import { listSeries } from '../../src/store/series.ts';
import { listWireAfter } from '../../src/store/wire.ts';
import {
  addAccount,
  type GivenAccount,
  PASSWORD,
  SAME_ORIGIN,
  signIn,
  tokenOf,
} from '../support/accounts.ts';
import { ENGINES, type FreshDatabase, makeEmptyDatabase } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { useProgram } from '../support/program.ts';
import { addEntry, addSeries } from '../support/rows.ts';
import { withSiteContext } from '../support/site-context.ts';
import { type Server, startServing } from '../support/site-processes.ts';
import { openStream } from '../support/stream.ts';

const DAY = '/harbour-daily/2026/03/05';
const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
/** Longer than it takes to store three drafts, on a machine that does much beside it. */
const SOON_MS = 3000;

const COPY = `Harbour Daily, March 6, 2026: The day after\n\nORIGINAL ENTRY: As in yesterday's Harbour Daily.\n`;

describe.each(ENGINES)('processes that were started at once on an empty database, on %s', (engine) => {
  const program = useProgram('all tests');
  let database: FreshDatabase | undefined;
  /** The second one is that of the test. */
  let processes: Server[] = [];
  beforeAll(async () => {
    database = await makeEmptyDatabase(engine);
    processes = await Promise.all([startServing(program, settings()), program.serve(settings())]);
    await withSiteContext(settings(), async ({ db }) => {
      await addSeries(db.writer);
      await addEntry(db.writer, { day: WHERE.day });
    });
  });
  afterAll(() => database?.discard());

  it('have loaded the sample once', async () => {
    const [series, rows] = await withContext(({ db }) =>
      Promise.all([
        listSeries(db.reader),
        listWireAfter(db.reader, { entryId: null, after: 0, limit: 1000 }),
      ]),
    );
    const imported = rows.filter(({ kind }) => kind === 'import').map(({ entryId }) => entryId);
    expect(series.map(({ slug }) => slug)).toHaveLength(3);
    expect(imported.length).toBeGreaterThan(0);
    expect(new Set(imported).size).toBe(imported.length);
  });

  it('release what is due once', async () => {
    const streams = await Promise.all(processes.map(({ address }) => openStream(address, `${DAY}/live`)));
    const drafts = await withContext((context) => {
      const publishAt = new Date(Date.now() + SOON_MS).toISOString();
      return Promise.all(
        ['One.', 'Two.', 'Three.'].map((body) => addDraft(context, WHERE, { body, publishAt }, null)),
      );
    });

    const told = await Promise.all(
      streams.map((stream) => stream.until(({ length }) => length >= drafts.length)),
    );

    const released = drafts.map(({ id }) => id).sort();
    for (const events of told) expect(events.map(({ id }) => id).sort()).toEqual(released);
    expect(await noted(released)).toEqual(released);
    for (const stream of streams) stream.close();
  });

  it('show what one of them has confirmed, and tell their open pages', async () => {
    const token = await withContext(async (context) =>
      tokenOf(context, await addAccount(context, { role: 'admin', email: 'ada@news.example' })),
    );
    const streams = await Promise.all(processes.map(({ address }) => openStream(address, `${DAY}/live`)));
    for (const [index, { address }] of processes.entries()) {
      await Promise.all(processes.map((one) => fetch(one.address + DAY)));
      const body = `Confirmed by number ${String(index)}.`;

      const { status } = await post(address, token, body);

      expect(status).toBe(201);
      for (const one of processes) await showsSoon(one, [DAY, '/harbour-daily/feed.xml', '/feed.xml'], body);
      await streams[index]?.until((events) => events.some(({ html }) => html.includes(body)));
    }
    for (const stream of streams) stream.close();
  });

  it('show what a command beside them imports', async () => {
    await program.write('06.txt', COPY);

    const { err } = await program.run(['import', '06.txt', '--publish'], settings());

    expect(err).toBe('');
    for (const one of processes) await showsSoon(one, [DAY, '/harbour-daily/2026/03/06'], 'The day after');
  });

  it('know who has signed in at another one, and count failures together', async () => {
    const [one, ...others] = processes.map(({ address }) => address);
    await choosePassword(one ?? '', { role: 'editor', email: 'eve@news.example' });
    const cookie = await signIn(one ?? '', 'eve@news.example');
    for (const address of others) {
      const desk = await fetch(`${address}/desk`, { headers: { Cookie: cookie }, redirect: 'manual' });
      expect(desk.status).toBe(200);
    }

    const guesses = [1, 2, 3, 4, 5].map((guess) => signInAt(guess, `wrong password ${String(guess)}`));
    expect(new Set(await Promise.all(guesses))).toEqual(new Set([401]));
    expect(await signInAt(0, PASSWORD)).toBe(429);
  });

  function settings() {
    const SECRET = 'a text that nobody can guess';
    const DATABASE_URL = database?.url ?? '';
    return { DATABASE_URL, DATA_DIR: `${program.folder}/data`, SECRET, CLOSE_AFTER: '9999d' };
  }

  function withContext<T>(work: (context: Context) => Promise<T>): Promise<T> {
    return withSiteContext(settings(), work);
  }

  /** Those of the updates whose publication somebody noted, as often as it was noted, sorted. */
  async function noted(updateIds: readonly string[]): Promise<string[]> {
    return withContext(async ({ db }) => {
      const rows = await db.reader
        .selectFrom('audit')
        .select('object')
        .where('object', 'in', updateIds)
        .where('act', '=', 'update.publish')
        .execute();
      return rows.map(({ object }) => object).sort();
    });
  }

  /** Where the first process signs in, which hashes as programs do, the hash has to be its own. */
  async function choosePassword(address: string, given: GivenAccount): Promise<void> {
    const key = await withContext(async (context) =>
      offerPassword(context, await addAccount(context, given), null),
    );
    const body = new URLSearchParams({ key, password: PASSWORD });
    const request = { method: 'POST', headers: SAME_ORIGIN, body, redirect: 'manual' } as const;
    expect((await fetch(`${address}/desk/password`, request)).status).toBe(303);
  }

  async function signInAt(visit: number, password: string): Promise<number> {
    const address = processes[visit % processes.length]?.address ?? '';
    const body = new URLSearchParams({ email: 'eve@news.example', password });
    const request = { method: 'POST', headers: SAME_ORIGIN, body, redirect: 'manual' } as const;
    return (await fetch(`${address}/desk/sign-in`, request)).status;
  }
});

async function post(address: string, token: string, body: string): Promise<Response> {
  return fetch(`${address}/api/v1/series/harbour-daily/entries/2026-03-05/updates`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ body, headline: body }),
  });
}

async function showsSoon({ address }: Server, paths: readonly string[], text: string): Promise<void> {
  for (const path of paths) {
    await eventually(async () => (await (await fetch(address + path)).text()).includes(text));
  }
}
