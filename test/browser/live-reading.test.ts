import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeEntry } from '../../src/services/entries/close-entry.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/site.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const PATH = '/harbour-daily/2026/03/05';
const LONG = 'The ferry drifts.\n\n'.repeat(30);

describe('a reader who comes back to a day', () => {
  const site = useSite();
  const openPage = useBrowser();
  let page: Page;

  const post = (stamp: string) => {
    const postedAt = `2026-03-05T${stamp.slice(0, 2)}:${stamp.slice(2)}:00.000Z`;
    return publishUpdate(site.context, WHERE, { body: LONG, postedAt }, null);
  };
  const visit = async (path = PATH) => {
    await page.goto(site.address() + path);
    await page.locator('[data-ordinal]').first().waitFor();
  };
  const leave = () => page.goto(`${site.address()}/harbour-daily`);
  const blocks = () =>
    page.evaluate(
      `[...document.querySelectorAll('.updates > *')].map((block) => block.id || block.textContent)`,
    );
  const link = () => page.getByRole('link', { name: /since you last read/ });

  beforeEach(async () => {
    await site.publishDay({
      day: WHERE.day,
      updates: ['1000', '0900'].map((stamp) => ({
        postedAt: `2026-03-05T${stamp.slice(0, 2)}:00:00.000Z`,
        body: LONG,
      })),
    });
    page = await openPage({ width: 360, height: 640 });
  });

  it('is shown nothing at the first visit, nor where nothing has come', async () => {
    await visit();
    expect(await blocks()).toEqual(['update-1000', 'update-0900']);
    await leave();
    await visit();
    expect(await blocks()).toEqual(['update-1000', 'update-0900']);
    expect(await link().count()).toBe(0);
  });

  it('is led to the oldest unread update, and told where all was read, in both orders', async () => {
    await visit();
    await leave();
    await post('1100');
    // Stamped before what was read: new all the same.
    await post('0930');
    await visit(`${PATH}?order=asc`);
    expect(await blocks()).toEqual([
      ...['update-0900', 'You have read to here', 'update-0930', 'update-1000', 'update-1100'],
    ]);
    await visit();
    expect(await blocks()).toEqual([
      ...['update-1100', 'update-1000', 'update-0930', 'You have read to here', 'update-0900'],
    ]);
    await page.getByRole('link', { name: '2 updates since you last read' }).click();
    await page.locator('#update-0930').getByText('The ferry drifts.').first().waitFor();
    expect(new URL(page.url()).hash).toBe('#update-0930');
  });

  it('is not told again of what was read, on a page that the browser kept from before', async () => {
    const kept = await (await fetch(site.address() + PATH)).text();
    await post('1100');
    await visit();
    await leave();
    await post('1200');
    await page.route(site.address() + PATH, (route) =>
      route.fulfill({ body: kept, contentType: 'text/html' }),
    );
    await page.goto(`${site.address()}${PATH}#update-0900`);
    await page.getByRole('button', { name: '1 new update' }).waitFor();
    expect(await page.locator('#update-1100').isVisible()).toBe(true);
    expect(await page.locator('#update-1200').isVisible()).toBe(false);
  });

  it('has read what was in view, and not what was only on the page', async () => {
    await visit();
    await leave();
    await post('1100');
    await post('1200');
    await post('1300');
    await visit();
    await page.locator('#update-1300').scrollIntoViewIfNeeded();
    await closeEntry(site.context, WHERE, null);
    await leave();
    await visit();
    expect(await link().textContent()).toBe('2 updates since you last read');
  });

  it('leaves no mark of days that were read more than thirty days ago', async () => {
    await site.publishDay({ day: '2026-03-06', updates: [{ postedAt: '2026-03-06T10:00:00.000Z' }] });
    page = await openPage({ isForOneTest: true });
    await page.clock.install();
    await visit();
    await leave();
    await page.clock.fastForward(31 * 86_400_000);
    await visit('/harbour-daily/2026/03/06');
    await leave();
    const marks = await page.evaluate(`Object.keys(JSON.parse(localStorage.getItem('dateline-read')))`);
    expect(marks).toEqual(['/harbour-daily/2026/03/06']);
  });

  it('reads on where the browser keeps nothing', async () => {
    page = await openPage({ width: 360, height: 640, isForOneTest: true });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(`
      Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
      Object.defineProperty(navigator, 'locks', { value: undefined });
      delete window.BroadcastChannel;
    `);
    const opened = page.waitForResponse(/live\?after/);
    await visit();
    await opened;
    await post('1100');
    await page.locator('#update-1100').waitFor();
    await leave();
    expect(errors).toEqual([]);
  });
});
