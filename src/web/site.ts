/** The site whole: the application, the pages kept in front of it, and the streams of its open pages. */
import type { RequestListener } from 'node:http';
import type { Express } from 'express';
import { Live } from '../live/live.ts';
import type { Context } from '../services/context.ts';
import { ToldDays } from '../services/reader/told-days.ts';
import { createApp } from './app.ts';
import { answerReaders } from './page-cache/answer-readers.ts';
import { followWire } from './page-cache/follow-wire.ts';
import { PageCache } from './page-cache/page-cache.ts';
import { answerStreams } from './stream/answer-streams.ts';
import { createStreamRenderer } from './stream/stream-renderer.ts';
import { createViewContext } from './view-models/view-context.ts';

export interface Site {
  readonly app: Express;
  /** Answers every request: from memory, or by the application. */
  readonly answer: RequestListener;
  /** The context given, whose commits open pages are told of at once. */
  readonly context: Context;
  readonly live: Live;
}

/** Follows the wire, and builds the application; it listens to nothing yet. live.stop() ends what this began. */
export async function openSite(given: Context): Promise<Site> {
  const { config, log, db } = given;
  const view = createViewContext(config.publicUrl);
  const pages = new PageCache();
  const days = new ToldDays(given);
  const live = new Live({
    db,
    memory: await followWire(given, { pages, days }),
    render: createStreamRenderer({ context: given, view, days }),
    bounds: { max: config.streamsMax, perAddress: config.streamsPerAddress },
    onFailure: (error) => log.error({ err: error }, 'the wire cannot be told to open pages'),
  });
  await live.start();
  const context: Context = { ...given, wire: live };
  const app = createApp({ context, view, live, days });
  const readers = answerReaders({ context, app, pages, live });
  return { app, answer: answerStreams({ context, live }, readers), context, live };
}
