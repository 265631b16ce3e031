/** The site as readers reach it, on a port of its own. */
import type { Server } from 'node:http';
import { afterEach, beforeEach } from '@jest/globals';
import { addressOf, listen, stop } from '../../src/web/listener.ts';
import { openSite, type Site as OpenSite } from '../../src/web/site.ts';
import type { Engine } from '../../src/store/database.ts';
import { type Newsroom, useNewsroom } from './newsroom.ts';

export interface Site extends Newsroom {
  /** `http://localhost:41234`: where this test's server listens. */
  readonly address: () => string;
}

/** Gives each test a newsroom with its site. */
export function useSite(engine: Engine = 'sqlite'): Site {
  const newsroom = useNewsroom(engine);
  let server: Server | undefined;
  let open: OpenSite | undefined;
  beforeEach(async () => {
    open = await openSite(newsroom.context);
    newsroom.setWire(open.live);
    server = await listen(open.app, { port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    if (server && open) await stop(server, open.live);
    await open?.live.stop();
  });
  return Object.assign(newsroom, { address: () => (server ? addressOf(server) : '') });
}
