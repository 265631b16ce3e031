import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { useBrowser } from '../support/browser.ts';
import { hide } from '../support/visibility.ts';
import { useSite } from '../support/site.ts';

const PATH = '/harbour-daily/2026/03/05';

/** That a browser has to one site, by HTTP/1.1. */
const CONNECTIONS = 6;

describe('the pages of one browser', () => {
  const site = useSite();
  const openPage = useBrowser();
  let first: Page;

  const post = (stamp: string, body: string, day = '2026-03-05') => {
    const postedAt = `${day}T${stamp.slice(0, 2)}:${stamp.slice(2)}:00.000Z`;
    return publishUpdate(site.context, { slug: 'harbour-daily', day }, { body, postedAt }, null);
  };
  const openBeside = async (path = PATH) => {
    const page = await first.context().newPage();
    await page.goto(site.address() + path);
    return page;
  };
  const openStream = async () => {
    const opened = first.waitForResponse(/live\?after/);
    await first.goto(site.address() + PATH);
    await opened;
  };

  beforeEach(async () => {
    await site.publishDay({ day: '2026-03-05' });
    first = await openPage();
  });

  it('share one stream of a day, though they are more than may have one, and each is told all', async () => {
    await openStream();
    const others = await Promise.all(Array.from({ length: CONNECTIONS }, () => openBeside()));
    await post('1130', 'She has left.');
    for (const page of [first, ...others]) await page.getByText('She has left.').waitFor();
    expect(site.streams()).toBe(1);
  });

  it('leave connections free where they show as many days as there are connections', async () => {
    const days = Array.from({ length: CONNECTIONS }, (_, index) => `2026-02-${String(index + 10)}`);
    for (const day of days) await site.publishDay({ day });
    await openStream();
    const pages = await Promise.all(
      days.map((day) => openBeside(`/harbour-daily/${day.replaceAll('-', '/')}`)),
    );
    await post('1130', 'On the last day.', days.at(-1));
    await pages.at(-1)?.getByText('On the last day.').waitFor({ timeout: 20_000 });
    expect(site.streams()).toBe(3);
    const another = await openBeside('/harbour-daily');
    expect(await another.title()).toContain('Harbour Daily');
  });

  it('have one stream, and those of another browser have one of their own', async () => {
    await openStream();
    const elsewhere = await openPage({ width: 360 });
    await elsewhere.goto(site.address() + PATH);
    const pages = [first, await openBeside(), elsewhere];
    await post('1130', 'She has left.');
    for (const page of pages) await page.getByText('She has left.').waitFor();
    expect(site.streams()).toBe(2);
  });

  it.each([
    ['is closed', (page: Page) => page.close(), {}],
    ['crashes', crash, { crashes: true }],
    [
      'is about to be frozen',
      (page: Page) => page.evaluate(`document.dispatchEvent(new Event('freeze'))`),
      {},
    ],
    ['is no longer looked at', hide, {}],
  ])('go on where the page with the stream %s', async (_what, end, reader) => {
    first = await openPage(reader);
    await openStream();
    const [second, third] = [await openBeside(), await openBeside()];
    await post('1130', 'Through the first.');
    await third.getByText('Through the first.').waitFor();
    const taken = Promise.race([second, third].map((page) => page.waitForResponse(/live\?after/)));
    await end(first);
    await taken;
    await post('1140', 'Through another.');
    for (const page of [second, third]) {
      await page.getByText('Through another.').waitFor();
      expect(await page.locator('.updates > article').count()).toBe(2);
    }
    expect(site.streams()).toBe(1);
  });
});

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // There is nobody left to answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}
