/** The site for as long as it is wanted: what `dateline serve` runs. */
import { flushCompileCache } from 'node:module';
import type { Context } from '../services/context.ts';
import { startScheduler } from '../services/scheduler.ts';
import { addressOf, listen, stop } from './listener.ts';
import { warnOfFewFiles } from './open-files.ts';
import { openSite } from './site.ts';

/** Serves until it is told to stop, then lets answers under way end.
 *  @param announce  is told the address once connections are taken
 *  @param toldToStop  is asked after that
 *  @throws ValidationError the port cannot be listened on */
export async function serve(
  context: Context,
  announce: (address: string) => void,
  toldToStop: () => Promise<unknown>,
): Promise<void> {
  const { answer, context: site, live } = await openSite(context);
  try {
    const server = await listen(answer, context.config);
    warnOfFewFiles(context);
    announce(addressOf(server));
    // For the next start, also where this process is killed.
    flushCompileCache();
    // What came due while nobody looked keeps no reader waiting.
    const scheduler = startScheduler(site);
    await toldToStop();
    await stop(server, live);
    await scheduler.stop();
  } finally {
    await live.stop();
  }
}
