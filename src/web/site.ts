/** The site whole: the application, and the streams of its open pages. */
import type { Express } from 'express';
import { Live } from '../live/live.ts';
import type { Context } from '../services/context.ts';
import { createApp } from './app.ts';
import { createStreamRenderer } from './stream-renderer.ts';
import { createViewContext } from './view-models/view-context.ts';

export interface Site {
  readonly app: Express;
  /** The context given, whose commits open pages are told of at once. */
  readonly context: Context;
  readonly live: Live;
}

/** Follows the wire, and builds the application; it listens to nothing yet. live.stop() ends what this began. */
export async function openSite(given: Context): Promise<Site> {
  const { config, log, db } = given;
  const view = createViewContext(config.publicUrl);
  const live = new Live({
    db,
    render: createStreamRenderer(given, view),
    bounds: { max: config.streamsMax, perAddress: config.streamsPerAddress },
    onFailure: (error) => log.error({ err: error }, 'the wire cannot be told to open pages'),
  });
  await live.start();
  const context: Context = { ...given, wire: live };
  return { app: createApp({ context, view, live }), context, live };
}
