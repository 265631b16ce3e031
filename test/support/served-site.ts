/** A site that is started and stopped within a test. */
import type { Server } from 'node:http';
import type { Context } from '../../src/services/context.ts';
import { addressOf, listen, stop } from '../../src/web/listener.ts';
import { openSite, type Site } from '../../src/web/site.ts';

export interface ServedSite extends Site {
  readonly address: string;
  /** Stops as `serve` does. */
  stop(): Promise<void>;
}

/** Serves a context on a port that no other site has at the time. */
export async function serveSite(context: Context): Promise<ServedSite> {
  const site = await openSite(context);
  const server = await listenAgain(site, context.config.publicUrl);
  const stopAll = async () => {
    await stop(server, site.live);
    await site.live.stop();
  };
  return { ...site, address: addressOf(server), stop: stopAll };
}

/** Of the site before: one worker's sites follow each other there, so that a browser still has the style sheets and scripts that it
 *  keeps for ever under their addresses. */
let lastPort = 0;

async function listenAgain({ answer }: Site, publicUrl: string): Promise<Server> {
  const listenAt = (port: number) => listen(answer, { port, host: '127.0.0.1', publicUrl });
  // Somebody else may have taken it, such as another site of the test.
  const server = await listenAt(lastPort).catch(() => listenAt(0));
  lastPort = Number(new URL(addressOf(server)).port);
  return server;
}
