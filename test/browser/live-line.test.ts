import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/site.ts';
import { hide, lookAt } from '../support/visibility.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const PATH = '/harbour-daily/2026/03/05';

describe('the line of an open page', () => {
  const site = useSite();
  const openPage = useBrowser();
  let page: Page;

  const post = (body: string) =>
    publishUpdate(site.context, WHERE, { body, postedAt: '2026-03-05T11:30:00.000Z' }, null);
  const state = () => page.locator('[data-live-state]').textContent();
  const streamOpens = () => page.waitForResponse(/live\?after/);
  const loseLine = async () => {
    const isLost = page.waitForEvent('requestfailed', (request) => request.url().includes('live?after'));
    await page.route(/\/live/, (route) => route.abort());
    // The server lets go of it, and the way back is barred.
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await isLost;
  };

  beforeEach(async () => {
    await site.publishDay({ day: WHERE.day });
    page = await openPage({ isForOneTest: true });
    await page.clock.install();
    const opened = streamOpens();
    await page.goto(site.address() + PATH);
    await opened;
  });

  it('is not spoken of while it is there, nor when it is gone for a moment', async () => {
    expect(await state()).toBe('');
    await page.evaluate(`dispatchEvent(new Event('offline'))`);
    await page.clock.fastForward(4_500);
    expect(await state()).toBe('');
    const opened = streamOpens();
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await opened;
    await post('The line is back.');
    await page.getByText('The line is back.').waitFor();
    await page.clock.fastForward(60_000);
    expect(await state()).not.toContain('No connection');
  });

  it('is said to be coming back, then to be lost, and nothing once it is there', async () => {
    await loseLine();
    await page.clock.fastForward(5_000);
    await page.getByText('Reconnecting …').waitFor();
    await page.clock.fastForward(25_000);
    await page.getByText('No connection. What you miss comes when it is back.').waitFor();
    await post('While away.');
    await page.unroute(/\/live/);
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await page.getByText('While away.').waitFor();
    expect(await state()).toBe('');
  });

  it('is drawn anew after a sleep of the machine, and says that it catches up where that takes time', async () => {
    await page.route(/\/live/, (route) => route.abort());
    await page.clock.fastForward('10:00');
    await page.clock.fastForward(5_000);
    await page.getByText('Catching up …').waitFor();
    await post('While asleep.');
    await page.unroute(/\/live/);
    await hide(page);
    await lookAt(page);
    await page.getByText('While asleep.').waitFor();
    expect(await state()).toBe('');
  });

  it('is given up while nobody looks, and news comes by asking', async () => {
    await hide(page);
    while (site.streams() > 0) await page.evaluate('0');
    await post('Unseen.');
    const asked = page.waitForResponse(/live\.json/);
    await page.clock.fastForward(60_000);
    await asked;
    await page.getByText('Unseen.').waitFor({ state: 'attached' });
    expect(site.streams()).toBe(0);
  });
});
