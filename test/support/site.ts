/** The site as readers reach it, on a port of its own. */
import { afterEach, beforeEach } from '@jest/globals';
import type { Engine } from '../../src/store/database.ts';
import { type Beginning, useNewsroomWith } from './beginnings.ts';
import type { MediaPlace } from './media-places.ts';
import { type Newsroom, useNewsroom } from './newsroom.ts';
import { type ServedSite, serveSite } from './served-site.ts';

export interface Site extends Newsroom {
  /** `http://localhost:41234`: where this test's server listens. */
  readonly address: () => string;
  /** How many streams are open at the server. */
  readonly streams: () => number;
}

/** Gives each test a newsroom with its site. */
export function useSite(engine: Engine = 'sqlite', place: MediaPlace = 'a folder'): Site {
  return useSiteOf(useNewsroom(engine, place));
}

/** Gives each test a site on SQLite with what the beginning publishes. */
export function useSiteWith(beginning: Beginning): Site {
  return useSiteOf(useNewsroomWith(beginning));
}

function useSiteOf(newsroom: Newsroom): Site {
  let served: ServedSite | undefined;
  beforeEach(async () => {
    served = await serveSite(newsroom.context);
    newsroom.setWire(served.live);
  });
  afterEach(() => served?.stop());
  return Object.assign(newsroom, {
    address: () => served?.address ?? '',
    streams: () => served?.live.count ?? 0,
  });
}
