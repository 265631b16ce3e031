import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Express } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadSample } from '../../../src/services/sample/load-sample.ts';
import { removeSample } from '../../../src/services/sample/remove-sample.ts';
import { createSeries } from '../../../src/services/create-series.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { ToldDays } from '../../../src/services/reader/told-days.ts';
import { createApp } from '../../../src/web/app.ts';
import { render } from '../../../src/web/page-cache/rendering.ts';
import { updateView } from '../../../src/web/view-models/update/update-view.ts';
import { createViewContext } from '../../../src/web/view-models/view-context.ts';
import { ACTS, NEW_SERIES } from '../../support/acts.ts';
import { ENGINES } from '../../support/databases.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../../support/harbour-days.ts';
import { useNewsroom } from '../../support/newsroom.ts';
import { type ServedSite, serveSite } from '../../support/served-site.ts';
import { openStream } from '../../support/stream.ts';
import { visit } from '../../support/visit.ts';

const BEGINNINGS = ['/', '/feed.xml', '/feed.json', '/sitemap.xml', `${MARCH_5_PATH}/1400`];

describe('kept pages', () => {
  const newsroom = useNewsroom();
  let site: ServedSite;
  let memoryless: Express;
  beforeEach(async () => {
    site = await serveSite(newsroom.context);
    newsroom.setWire(site.live);
    const { context, live } = site;
    const view = { ...createViewContext(context.config.publicUrl), viewUpdate: updateView };
    memoryless = createApp({ context, view, live, days: new ToldDays(context) });
  });
  afterEach(() => site.stop());

  /** A page as it is sent, and as the application renders it without any memory; the seq apart, which may be an older one. */
  const kept = async (path: string) => {
    const { status, body } = await visit({ address: () => site.address }, path);
    return `${String(status)} ${withoutSeq(body)}`;
  };
  const anew = async (path: string) => {
    const { status, body } = await render(memoryless, path);
    return `${String(status)} ${withoutSeq(body.toString())}`;
  };

  /** Every page that can be reached, by its path, with its other forms, as the application renders it. */
  async function renderAll(): Promise<ReadonlyMap<string, string>> {
    const found = new Set(BEGINNINGS);
    const pages = new Map<string, string>();
    for (const path of found) {
      const page = await anew(path);
      pages.set(path, page);
      const links = [...page.matchAll(/href="(\/[^"#?]*)[^"]*"/g)].map(([, link = '']) => link);
      for (const link of links.filter((one) => !OTHER.test(one))) found.add(link);
      for (const form of DAY.test(path) ? FORMS : []) found.add(path + form);
    }
    return pages;
  }

  /** The paths of those that are sent in another state, or not at all. */
  async function findStale(pages: ReadonlyMap<string, string>): Promise<string[]> {
    const stale: string[] = [];
    for (const [path, page] of pages) if ((await kept(path)) !== page) stale.push(path);
    return stale;
  }

  it('are never older than what was confirmed, whatever was done', async () => {
    await publishHarbourDays(newsroom);
    let before = await renderAll();
    // What is read for them is what their pages are made of.
    const open = [...before.keys()].filter((path) => DAY.test(path));
    for (const path of open) await openStream(site.address, `${path}/live`);
    const stale = await findStale(before);
    const idle: string[] = [];
    for (const [name, act] of Object.entries(ACTS)) {
      await act(newsroom);
      const present = await renderAll();
      stale.push(...(await findStale(present)).map((path) => `${name}: ${path}`));
      if ([...present].every(([path, page]) => before.get(path) === page)) idle.push(name);
      before = present;
    }
    expect({ stale, idle }).toEqual({ stale: [], idle: [] });
  });

  it('go with the sample', async () => {
    await loadSample(newsroom.context);
    const pages = await renderAll();
    expect(pages.size).toBeGreaterThan(10);
    expect(await findStale(pages)).toEqual([]);
    expect(await streamStatus()).toBe(200);

    await removeSample(newsroom.context, null);

    expect(await findStale(await renderAll())).toEqual([]);
    for (const path of [...pages.keys()].filter((one) => DAY.test(one))) {
      expect(await kept(path)).toMatch(/^404/);
    }
    expect(await streamStatus()).toBe(404);
  });

  async function streamStatus(): Promise<number> {
    const stream = await openStream(site.address, '/varnmouth-daily/2026/03/04/live?after=0');
    stream.close();
    return stream.status;
  }
});

describe.each(ENGINES)('kept pages on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  it('are dropped when another process changes something', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    const site = await serveSite(await newsroom.openElsewhere());
    const read = async (path: string) => (await visit({ address: () => site.address }, path)).body;
    expect(await read(MARCH_5_PATH)).not.toContain('From elsewhere.');
    expect(await read('/sitemap.xml')).not.toContain('/tide-tables');

    await publishUpdate(newsroom.context, MARCH_5, { body: 'From elsewhere.' }, null);
    await createSeries(newsroom.context, NEW_SERIES, null);

    await until(async () => (await read(MARCH_5_PATH)).includes('From elsewhere.'));
    await until(async () => (await read('/sitemap.xml')).includes('/tide-tables'));
    await site.stop();
  });
});

const MARCH_5 = { slug: 'harbour-daily', day: '2026-03-05' };

const DAY = /^\/[^/]+\/\d{4}\/\d{2}\/\d{2}$/;
const FORMS = ['.txt', '?order=asc', '/live.json'];
/** What is not kept, and pages of single updates: one of them is enough. */
const OTHER = /^\/(static|media|desk|search|api)|\.(png|html)$|^\/[^/]+\/\d{4}\/\d{2}\/\d{2}\/\d{4}/;

function withoutSeq(body: string): string {
  return body.replace(/data-seq="\d+"|"seq":\d+/g, '');
}

/** Ends with the test's time. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(10);
}
