/** A site of its own in a process of its own, for the measurements of readers.ts: the day of March 5, 2026, with as many
 *  updates as the argument says, and the days around it. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config.ts';
import { addDays } from '../src/domain/calendar.ts';
import { openLog } from '../src/logger.ts';
import { importCopy } from '../src/services/copy/import-copy.ts';
import { openContext } from '../src/services/open-context.ts';
import { publishUpdate } from '../src/services/updates/publish-update.ts';
import { listen } from '../src/web/listener.ts';
import { openSite } from '../src/web/site.ts';
import { answerParent } from './child.ts';
import { writeDay } from './ten-years.ts';

const DAY = { slug: 'harbour-daily', day: '2026-03-05' };
const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-bench-'));
const given = await openContext(
  readConfig({ DATA_DIR: folder, CLOSE_AFTER: '9999d' }, {}),
  openLog('silent'),
);
const { answer, context } = await openSite(given);

for (let number = 0; number < 30; number += 1) {
  const bytes = new TextEncoder().encode(writeDay(addDays(DAY.day, -28), number));
  await importCopy(context, { path: 'day.txt', bytes }, { publish: true, replace: false, dryRun: false });
}
for (let index = 3; index < Number(process.argv[2]); index += 1) await publish();

const server = await listen(answer, { port: 0, host: '127.0.0.1' });
answerParent(server, { publish });
process.once('disconnect', () => void rm(folder, { recursive: true }).then(() => process.exit()));

/** @returns how many milliseconds went by until it was confirmed */
async function publish(): Promise<number> {
  const start = performance.now();
  const body = 'The pilot says that the mast of the ferry holds, and that the tide does the rest. '.repeat(8);
  await publishUpdate(context, DAY, { body, headline: 'The mast holds' }, null);
  return performance.now() - start;
}
