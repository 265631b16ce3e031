import { describe, expect, it } from '@jest/globals';
import { removeLeftFiles } from '../../src/services/media/remove-files.ts';
import type { Context } from '../../src/services/context.ts';
import { closeDueEntries, findNextRelease, releaseDue } from '../../src/services/release-due.ts';
import { fillArchive } from '../support/archive-rows.ts';
import { ENGINES } from '../support/databases.ts';
import { valueAt } from '../support/json-values.ts';
import { type Newsroom, useNewsroom } from '../support/newsroom.ts';
import { listCosts } from '../support/query-plans.ts';
import { recordQueries } from '../support/recorded-queries.ts';
import { admitCallers } from '../support/routes/callers.ts';
import { listRoutes } from '../support/routes/list-routes.ts';
import { storeObjects } from '../support/routes/objects.ts';
import { ask } from '../support/routes/requests.ts';
import { type ServedSite, serveSite } from '../support/served-site.ts';
import { openStream } from '../support/stream.ts';

/** Other questions to the same routes. */
const MORE = [
  '/harbour-daily/2026/03/05?order=asc',
  '/harbour-daily/2026/03/05/live.json?after=0',
  '/search?q=ferry',
  '/search?q=ferry&series=harbour-daily&from=2026-03-01&to=2026-03-31',
];
const STREAM = '/harbour-daily/2026/03/05/live?after=0';

/** Refers to the day that is asked for, and to itself. */
const NEXT_DAY = `Harbour Daily, March 6, 2026: The Boom Goes Down

UPDATE 1100 GMT: As in Harbour Daily, March 5 (see 1000 GMT).

UPDATE 1000 GMT: The boom is down.

ORIGINAL ENTRY: See Harbour Daily, March 5.
`;

interface Allowance {
  readonly why: string;
  readonly cost: RegExp;
  /** The only queries that may. */
  readonly query: RegExp;
}

const ALLOWED: readonly Allowance[] = [
  {
    why: 'a newsroom has few of them',
    cost: /^(?:all|sort) of (?:series|accounts|memberships|sample|two_factors)\b/,
    query: /^select/,
  },
  {
    why: 'what an inner query found is cut there',
    cost: /^all of (?:newest|places|found|page|\(subquery-\d\))$/,
    query: /\blimit\b|row_number\(\)/,
  },
  {
    why: 'the newest of each series, cut to a few, are put in one order',
    cost: /^sort of entries by entries_published$/,
    query: /^select \* from \(select .* limit \S+\) as "newest"/,
  },
  {
    why: 'at most some hundred texts are taken from what was found',
    cost: /^sort of search_words by no index$/,
    query: /^with found as materialized .* limit \?\)/s,
  },
  {
    why: 'the desk lists the updates of its series from the newest on, and stops at its limit',
    cost: /^all of updates by updates_by_time$/,
    query: /order by "updates"."posted_at" desc, "updates"."id" desc limit \S+$/,
  },
  {
    why: 'the desk lists the days of its series by their state: of thousands of short rows the newest',
    cost: /^(?:all|sort) of entries by \w+$/,
    query: /^select "entries"."id", .* as "draftCount" from "entries" .* limit \S+$/,
  },
  {
    why: 'an editor who asks for what refers to nothing has all references looked through',
    cost: /^sort of many rows$/,
    query: /^select "series"."slug" as "seriesSlug", .* from "references" as "reference" .* limit \S+$/,
  },
  {
    why: 'PostgreSQL walks the uses of pictures where there are next to none, as here',
    cost: /^all of media_uses by media_uses_of_entry$/,
    query: /^select "id" from "media" where "id" = \$1 /,
  },
  {
    why: 'the sitemap lists every day',
    cost: /^all of entries by entries_sitemap$/,
    query: /where "entries"."status" = 'published' order by "entries"."day" desc, "entries"."id" limit \S+$/,
  },
  {
    why: 'the feed of the site begins at the newest and stops at its limit',
    cost: /^all of (?:entries by entries|updates by updates)_feed$/,
    query: /order by (?:"updates".)?"published_at" desc, \S+ desc, \S+ desc limit \S+$/,
  },
  {
    why: 'the record of deeds begins at the newest and stops at its limit',
    cost: /^all of audit by (?:sqlite_autoindex_audit_1|audit_pkey)$/,
    query: /from "audit" order by "id" desc limit \S+$/,
  },
];

describe.each(ENGINES)('on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  it('no query of what is read takes more for a longer archive', async () => {
    const queries = await recordReading(newsroom);
    if (engine === 'postgres') await fillArchive(newsroom.context.db.writer, await findEntryId(newsroom));

    const faults: Record<string, readonly string[]> = {};
    for (const query of queries) {
      const costs = await listCosts(newsroom.context.db, query);
      const refused = costs.filter((cost) => !isAllowed(cost, query.sql));
      if (refused.length > 0) faults[query.sql] = refused;
    }

    expect(queries.length).toBeGreaterThan(60);
    expect(faults).toEqual({});
  });
});

/** Everything that readers, the desk and programs may ask for, and what a server looks for by itself. */
async function recordReading(newsroom: Newsroom) {
  const objects = await storeObjects(newsroom);
  await newsroom.importCopy(NEXT_DAY, { publish: true });
  const callers = await admitCallers(newsroom.context);
  const { database, queries } = recordQueries(newsroom.context.db);
  const context = { ...newsroom.context, db: database };
  const site = await serveSite(context);
  const asset = assetOf(site);
  const routes = await listRoutes(site);
  for (const route of routes.filter((name) => name.startsWith('GET '))) {
    for (const caller of ['admin', 'ed'] as const) {
      await ask(route, { address: site.address, objects, asset, caller, keys: callers[caller] });
    }
  }
  for (const path of MORE) await (await fetch(site.address + path)).arrayBuffer();
  await readStream(site);
  await lookForDue(context);
  await site.stop();
  return [...queries.values()].filter(({ sql }) => /^\s*(?:select|with)\b/.test(sql));
}

function assetOf({ app }: ServedSite): string {
  return String(valueAt(app.locals, ['assets', 'stylesheet', 'path'])).replace('/static/', '');
}

async function readStream({ address }: ServedSite): Promise<void> {
  const stream = await openStream(address, STREAM);
  await stream.until((events) => events.length > 0);
  stream.close();
}

async function lookForDue(context: Context): Promise<void> {
  await releaseDue(context);
  await closeDueEntries(context);
  await findNextRelease(context, context.clock.now());
  await removeLeftFiles(context);
}

async function findEntryId({ context }: Newsroom): Promise<string> {
  const found = context.db.reader.selectFrom('entries').select('id').where('day', '=', '2026-03-06');
  return (await found.executeTakeFirstOrThrow()).id;
}

function isAllowed(cost: string, query: string): boolean {
  return ALLOWED.some((allowance) => allowance.cost.test(cost) && allowance.query.test(query.trim()));
}
