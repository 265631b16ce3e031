/** The site as it is served, on a database that is there, in a process of its own. The argument is the folder of the
 *  data. */
import { readConfig } from '../src/config.ts';
import { openLog } from '../src/logger.ts';
import { openContext } from '../src/services/open-context.ts';
import { publishUpdate } from '../src/services/updates/publish-update.ts';
import { listen } from '../src/web/listener.ts';
import { openSite } from '../src/web/site.ts';
import { answerParent } from './child.ts';
import { LAST, SLUG } from './ten-years.ts';

const config = readConfig({ DATA_DIR: process.argv[2], CLOSE_AFTER: '9999d' }, {});
const { answer, context, live } = await openSite(await openContext(config, openLog('silent')));

const server = await listen(answer, { port: 0, host: '127.0.0.1', publicUrl: config.publicUrl });
answerParent(server, { publish, streams: () => live.count });
process.once('disconnect', () => process.exit());

/** Publishes an update on the last day. */
async function publish(body: string): Promise<void> {
  await publishUpdate(context, { slug: SLUG, day: LAST }, { body }, null);
}
