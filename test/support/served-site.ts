/** A site that is started and stopped within a test. */
import type { Context } from '../../src/services/context.ts';
import { addressOf, listen, stop } from '../../src/web/listener.ts';
import { openSite, type Site } from '../../src/web/site.ts';

export interface ServedSite extends Site {
  readonly address: string;
  /** Stops as `serve` does. */
  stop(): Promise<void>;
}

/** Serves a context on a port of its own. */
export async function serveSite(context: Context): Promise<ServedSite> {
  const site = await openSite(context);
  const server = await listen(site.answer, {
    port: 0,
    host: '127.0.0.1',
    publicUrl: context.config.publicUrl,
  });
  const stopAll = async () => {
    await stop(server, site.live);
    await site.live.stop();
  };
  return { ...site, address: addressOf(server), stop: stopAll };
}
