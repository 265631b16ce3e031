/** A site of its own in a process of its own, for the measurements of readers: 30 days around March 5, 2026, which has as
 *  many updates as the argument says. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config.ts';
import type { Day } from '../src/domain/calendar.ts';
import { openLog } from '../src/logger.ts';
import { addAccount } from '../src/services/accounts/add-account.ts';
import { createToken } from '../src/services/accounts/tokens.ts';
import { importCopy } from '../src/services/copy/import-copy.ts';
import { openContext } from '../src/services/open-context.ts';
import { publishUpdate } from '../src/services/updates/publish-update.ts';
import { listen } from '../src/web/listener.ts';
import { openSite } from '../src/web/site.ts';
import { answerParent } from './child.ts';
import { countUpdates, listDays, writeDay, writeUpdate } from './ten-years.ts';

const SLUG = 'harbour-daily';
const DAY = '2026-03-05';
const UPDATES = Number(process.argv[2]);
const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-bench-'));
const given = await openContext(
  readConfig({ DATA_DIR: folder, CLOSE_AFTER: '9999d' }, {}),
  openLog('silent'),
);
const { answer, context } = await openSite(given);

for (const day of listDays(30)) {
  const bytes = new TextEncoder().encode(writeDay(day));
  await importCopy(context, { path: 'day.txt', bytes }, { publish: true, replace: false, dryRun: false });
}
await fill(DAY);

const server = await listen(answer, { port: 0, host: '127.0.0.1', publicUrl: context.config.publicUrl });
answerParent(server, { fill, token, publish });
process.once('disconnect', () => void rm(folder, { recursive: true }).then(() => process.exit()));

/** Publishes updates on a day, beside those of its copy, until there are as many as there should be. */
async function fill(day: Day): Promise<void> {
  for (let index = countUpdates(day); index < UPDATES; index += 1) {
    const postedAt = `${day}T${String(8 + Math.floor(index / 6)).padStart(2, '0')}:${String((index % 6) * 10).padStart(2, '0')}:00.000Z`;
    await publishUpdate(context, { slug: SLUG, day }, { ...writeUpdate(index), postedAt }, null);
  }
}

/** Publishes one update more. */
async function publish(): Promise<void> {
  await publishUpdate(context, { slug: SLUG, day: DAY }, writeUpdate(UPDATES), null);
}

/** @returns a token that may do anything */
async function token(): Promise<string> {
  const admin = { email: 'ada@example.org', name: 'Ada Writer', seriesIds: [], password: null };
  const account = await addAccount(context, { ...admin, role: 'admin' }, null);
  return createToken(context, account, 'bench', null);
}
