/** The site as readers reach it, on a port of its own. */
import type { Server } from 'node:http';
import { afterEach, beforeEach } from '@jest/globals';
import { createApp } from '../../src/web/app.ts';
import { addressOf, listen, stop } from '../../src/web/listener.ts';
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
  beforeEach(async () => {
    server = await listen(createApp(newsroom.context), { port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    if (server) await stop(server);
  });
  return Object.assign(newsroom, { address: () => (server ? addressOf(server) : '') });
}
