/** One of several processes of a site, whose folder and database the arguments name: the first one fills it. */
import { readConfig } from '../src/config.ts';
import { openLog } from '../src/logger.ts';
import { addAccount } from '../src/services/accounts/add-account.ts';
import { createToken } from '../src/services/accounts/tokens.ts';
import { importCopy } from '../src/services/copy/import-copy.ts';
import { openContext } from '../src/services/open-context.ts';
import { listen } from '../src/web/listener.ts';
import { openSite } from '../src/web/site.ts';
import { answerParent } from './child.ts';
import { listDays, writeDay } from './ten-years.ts';

const [, , DATA_DIR, DATABASE_URL] = process.argv;
const SECRET = 'a text that nobody can guess';
const config = readConfig({ DATA_DIR, DATABASE_URL, SECRET, CLOSE_AFTER: '9999d' }, {});
const { answer, context } = await openSite(await openContext(config, openLog('silent')));

for (const day of listDays(5)) {
  const bytes = new TextEncoder().encode(writeDay(day));
  await importCopy(context, { path: 'day.txt', bytes }, { publish: true, replace: false, dryRun: false });
}

const server = await listen(answer, { port: 0, host: '127.0.0.1', publicUrl: config.publicUrl });
answerParent(server, { token });
process.once('disconnect', () => process.exit());

/** @returns a token that may do anything */
async function token(): Promise<string> {
  const admin = { email: 'ada@example.org', name: 'Ada Writer', seriesIds: [], password: null };
  return createToken(context, await addAccount(context, { ...admin, role: 'admin' }, null), 'bench', null);
}
