import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeEntry } from '../../src/services/entries/close-entry.ts';
import { correctEntry } from '../../src/services/entries/correct-entry.ts';
import { correctUpdate } from '../../src/services/updates/correct-update.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/site.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const PATH = '/harbour-daily/2026/03/05';

describe('an open page', () => {
  const site = useSite();
  const openPage = useBrowser();
  let page: Page;

  const toInstant = (stamp: string, day = WHERE.day) =>
    `${day}T${stamp.slice(0, 2)}:${stamp.slice(2)}:00.000Z`;
  const post = async (stamp: string, body: string) => {
    const postedAt = toInstant(stamp);
    return (await publishUpdate(site.context, WHERE, { body, postedAt }, null)).update;
  };
  const anchors = async () => {
    const articles = await page.locator('.updates > article').all();
    return Promise.all(articles.map((article) => article.getAttribute('id')));
  };
  const open = async (path = PATH) => {
    const opened = page.waitForResponse(/live\?after/);
    await page.goto(site.address() + path);
    await opened;
  };
  const button = () => page.getByRole('button', { name: /new update/ });
  const scrollTo = (selector: string) =>
    page.evaluate(`document.querySelector('${selector}').scrollIntoView()`);
  const topOf = async (selector: string) => (await page.locator(selector).boundingBox())?.y;

  beforeEach(async () => {
    await site.publishDay({
      day: WHERE.day,
      originalEntry: 'The ferry is late.\n\n'.repeat(40),
      updates: ['11:00', '10:00', '09:00'].map((time) => ({
        postedAt: `2026-03-05T${time}:00.000Z`,
        body: `What happened at ${time}.\n\n`.repeat(20),
      })),
    });
    page = await openPage({ width: 360, height: 640 });
  });

  it('shows an update at once to whoever is at the top', async () => {
    await open();
    await post('1130', 'She has left.');
    await page.getByText('She has left.').waitFor();
    expect(await anchors()).toEqual(['update-1130', 'update-1100', 'update-1000', 'update-0900']);
    expect(await page.getByText('4 updates').count()).toBe(1);
  });

  it.each([
    ['nothing', '', ['1130', '1140']],
    ['an original entry only', 'The ferry is late.', ['1130']],
  ])(
    'of a day that has %s yet becomes what it is when loaded again',
    async (_name, originalEntry, stamps) => {
      await site.publishDay({ day: '2026-03-06', originalEntry });
      await open('/harbour-daily/2026/03/06');
      const before = await page.locator('main').innerText();
      for (const stamp of stamps) {
        const update = { body: `At ${stamp}.`, postedAt: toInstant(stamp, '2026-03-06') };
        await publishUpdate(site.context, { ...WHERE, day: '2026-03-06' }, update, null);
        await page.getByText(update.body).waitFor();
      }

      const after = await page.locator('main').innerText();
      await open('/harbour-daily/2026/03/06');
      expect(after).toBe(await page.locator('main').innerText());
      expect([before, after].map((words) => words.includes('Oldest first'))).toEqual([false, true]);
    },
  );

  it('tells whoever reads above the updates, and counts one until it is seen', async () => {
    const changes = { latest: { body: 'All is well.\n\n'.repeat(20), at: '2026-03-05T11:25:00.000Z' } };
    await correctEntry(site.context, { ...WHERE, kind: 'typo', note: null, changes }, null);
    await open();
    await post('1130', 'She has left.');
    await page.getByRole('button', { name: '1 new update' }).waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    await scrollTo('#update-1130');
    await button().waitFor({ state: 'hidden' });
    expect(await page.title()).not.toContain('(');
  });

  it('keeps what is being read where it is, counts, and leads to the first unread', async () => {
    await open();
    await scrollTo('#update-1000');
    const before = await topOf('#update-1000');
    await post('1130', 'She has left.');
    await post('1140', 'She is at sea.');
    await page.getByRole('button', { name: '2 new updates' }).waitFor();
    expect(await topOf('#update-1000')).toBe(before);
    expect(await page.locator('#update-1140').isVisible()).toBe(false);

    await button().click();

    expect(await page.locator('#update-1130:focus').count()).toBe(1);
    expect(await page.locator('#update-1140').isVisible()).toBe(true);
    expect(await button().count()).toBe(0);
  });

  it('misses nothing and shows nothing twice after a while without a line', async () => {
    await open();
    await page.context().setOffline(true);
    await page.getByText('No connection.').waitFor();
    await post('1130', 'While away, first.');
    await post('1140', 'While away, second.');
    await page.context().setOffline(false);
    await page.getByText('While away, first.').waitFor();
    await post('1150', 'Back again.');
    await page.getByText('Back again.').waitFor();
    const expected = ['1150', '1140', '1130', '1100', '1000', '0900'].map((stamp) => `update-${stamp}`);
    expect(await anchors()).toEqual(expected);
    expect(await page.getByText('No connection.').count()).toBe(0);
  });

  it('catches up where it comes from a cache that is old', async () => {
    const stale = await (await fetch(site.address() + PATH)).text();
    await post('1130', 'Not in the cache.');
    await page.route(site.address() + PATH, (route) =>
      route.fulfill({ body: stale, contentType: 'text/html' }),
    );
    await open();
    await page.getByText('Not in the cache.').waitFor();
    expect(await anchors()).toEqual(['update-1130', 'update-1100', 'update-1000', 'update-0900']);
  });

  it('changes an update that is corrected, and takes away one that is withdrawn', async () => {
    const update = await post('1130', 'Three boats.');
    await open();
    const changes = { body: 'Four boats.' };
    const correction = { updateId: update.id, kind: 'correction', note: 'It was four.', changes } as const;
    await correctUpdate(site.context, correction, null);
    await page.getByText('Four boats.').waitFor();
    expect(await page.getByText('Three boats.').count()).toBe(0);
    await withdrawUpdate(site.context, update.id, 'It was another harbour.', null);
    await page.getByText('It was another harbour.').waitFor();
    expect(await page.getByText('Four boats.').count()).toBe(0);
    expect(await anchors()).toEqual(['update-1130', 'update-1100', 'update-1000', 'update-0900']);
  });

  it('appends where the oldest stand first', async () => {
    await open(`${PATH}?order=asc`);
    await post('1130', 'She has left.');
    await page.getByRole('button', { name: '1 new update' }).waitFor();
    expect(await anchors()).toEqual(['update-0900', 'update-1000', 'update-1100', 'update-1130']);
  });

  it('asks from time to time where streams do not come through', async () => {
    await page.route(/\/live\?/, (route) => route.fulfill({ status: 503 }));
    const asked = page.waitForResponse(/live\.json/);
    await page.goto(site.address() + PATH);
    await post('1130', 'By asking.');
    await asked;
    await page.getByText('By asking.').waitFor({ timeout: 20_000 });
    expect(await anchors()).toEqual(['update-1130', 'update-1100', 'update-1000', 'update-0900']);
  });

  it('says so when the day closes, and asks no more', async () => {
    await open();
    const last = page.waitForResponse(/live\.json/);
    await closeEntry(site.context, WHERE, null);
    await page.getByText('This page has closed.').waitFor();
    await last;
    expect(await page.getByText('This page closed at 1200 GMT').count()).toBe(1);
    expect(await page.locator('[data-live-state]').textContent()).toBe('This page has closed.');
  });

  it('is whole without JavaScript', async () => {
    page = await openPage({ javaScriptEnabled: false });
    await post('1130', 'She has left.');
    await page.goto(site.address() + PATH);
    expect(await anchors()).toEqual(['update-1130', 'update-1100', 'update-1000', 'update-0900']);
    expect(await button().count()).toBe(0);
  });
});
