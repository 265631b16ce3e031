import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeEntry } from '../../src/services/entries/close-entry.ts';
import { correctUpdate } from '../../src/services/updates/correct-update.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/site.ts';
import { hide, lookAt } from '../support/visibility.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const PATH = '/harbour-daily/2026/03/05';

describe('what an open page says of changes', () => {
  const site = useSite();
  const openPage = useBrowser();
  let page: Page;
  let title = '';

  const post = async (stamp: string, body: string) => {
    const postedAt = `2026-03-05T${stamp.slice(0, 2)}:${stamp.slice(2)}:00.000Z`;
    return (await publishUpdate(site.context, WHERE, { body, postedAt }, null)).update;
  };
  const open = async (path = PATH) => {
    const opened = page.waitForResponse(/live\?after/);
    await page.goto(site.address() + path);
    await opened;
    title = await page.title();
  };
  const scrollTo = (selector: string) =>
    page.evaluate(`document.querySelector('${selector}').scrollIntoView()`);
  const topOf = async (selector: string) => (await page.locator(selector).boundingBox())?.y;
  const pause = () => page.getByRole('button', { name: 'Pause updates' });
  const resume = () => page.getByRole('button', { name: 'Resume updates' });

  beforeEach(async () => {
    await site.publishDay({
      day: WHERE.day,
      originalEntry: 'The ferry is late.\n\n'.repeat(40),
      updates: ['11:00', '10:00'].map((time) => ({
        postedAt: `2026-03-05T${time}:00.000Z`,
        body: `What happened at ${time}.\n\n`.repeat(20),
      })),
    });
    page = await openPage({ width: 360, height: 640 });
  });

  it('counts in the title what waits, until it is seen', async () => {
    await open();
    await scrollTo('#update-1000');
    await post('1130', 'She has left.');
    await post('1140', 'She is at sea.');
    await page.getByRole('button', { name: '2 new updates' }).waitFor();
    expect(await page.title()).toBe(`(2) ${title}`);
    await page.getByRole('button', { name: '2 new updates' }).click();
    expect(await page.title()).toBe(title);
  });

  it('counts in the title what comes while nobody looks, and shows it to whoever comes back to the top', async () => {
    page = await openPage({ width: 360, height: 640, isForOneTest: true });
    await open();
    await page.clock.install();
    await hide(page);
    await post('1130', 'She has left.');
    await page.clock.fastForward(60_000);
    await page.locator('#update-1130').waitFor({ state: 'attached' });
    expect(await page.title()).toBe(`(1) ${title}`);
    await lookAt(page);
    await page.locator('#update-1130').waitFor();
    expect(await page.title()).toBe(title);
  });

  it('counts what is appended until it is scrolled to', async () => {
    await open(`${PATH}?order=asc`);
    await post('1130', 'She has left.');
    await page.getByRole('button', { name: '1 new update' }).waitFor();
    expect(await page.title()).toBe(`(1) ${title}`);
    await scrollTo('#update-1130');
    await page.getByRole('button', { name: '1 new update' }).waitFor({ state: 'hidden' });
    expect(await page.title()).toBe(title);
  });

  it('changes nothing while it is paused, says what waits, and brings it all', async () => {
    const update = await post('1120', 'Three boats.');
    await open();
    await pause().click();
    const before = await page.locator('.updates').innerHTML();
    await withdrawUpdate(site.context, update.id, 'It was another harbour.', null);
    await post('1130', 'She has left.');
    await post('1140', 'She is at sea.');
    await page.getByText('Paused. 2 new updates wait.').waitFor();
    expect(await page.locator('.updates').innerHTML()).toBe(before);
    expect(await page.title()).toBe(`(2) ${title}`);

    await resume().first().click();

    await page.getByText('She has left.').waitFor();
    await page.getByText('It was another harbour.').waitFor();
    expect(await page.locator('.updates > article').count()).toBe(5);
    expect(await page.locator('[data-live-state]').textContent()).toBe('');
    expect(await page.title()).toBe(title);
    expect(await resume().count()).toBe(0);
  });

  it('offers no pause once the day has closed, and still brings what was held back', async () => {
    await open();
    await pause().click();
    await post('1130', 'She has left.');
    await closeEntry(site.context, WHERE, null);
    await page.getByText('Paused. 1 new update waits. This page has closed.').waitFor();
    await resume().first().click();
    await page.getByText('She has left.').waitFor();
    await page.getByText('This page closed at').waitFor();
    expect(await page.locator('[data-live-state]').textContent()).toBe('This page has closed.');
    expect([await pause().count(), await resume().count()]).toEqual([0, 0]);
  });

  it('marks in words an update that changes or is withdrawn, and holds what is being read', async () => {
    const update = await post('1130', 'Three boats.');
    await open();
    await scrollTo('#update-1000');
    const before = await topOf('#update-1000');
    site.setClock('2026-03-05T15:12:30.000Z');
    const changes = { body: 'Four boats.\n\n'.repeat(9) };
    await correctUpdate(site.context, { updateId: update.id, kind: 'typo', note: null, changes }, null);
    const mark = page.locator('#update-1130 .update__changed');
    await mark.waitFor();
    expect(await mark.textContent()).toContain('changed 1512 GMT');
    expect(await mark.locator('time').getAttribute('datetime')).toBe('2026-03-05T15:12:30Z');
    expect(await topOf('#update-1000')).toBeCloseTo(before ?? 0, 0);

    const held = await topOf('#update-1000');
    await withdrawUpdate(site.context, update.id, 'It was another harbour.', null);

    await page.locator('#update-1130.update--changed').getByText('withdrawn 1512 GMT').waitFor();
    expect(await topOf('#update-1000')).toBeCloseTo(held ?? 0, 0);
  });

  it('marks nothing that reads as it did, and keeps what waits where it is changed', async () => {
    const known = await post('1120', 'Three boats.');
    await open();
    await scrollTo('#update-1000');
    const update = await post('1130', 'She has left.');
    await page.getByRole('button', { name: '1 new update' }).waitFor();
    const told = { kind: 'typo', note: null } as const;
    await correctUpdate(site.context, { ...told, updateId: known.id, changes: { isKeyEvent: true } }, null);
    await correctUpdate(
      site.context,
      { ...told, updateId: update.id, changes: { body: 'She is at sea.' } },
      null,
    );
    await page.getByText('She is at sea.').waitFor({ state: 'attached' });
    expect(await page.locator('#update-1120.update--key').count()).toBe(1);
    expect(await page.locator('#update-1120 .update__changed').count()).toBe(0);
    await page.getByRole('button', { name: '1 new update' }).click();
    expect(await page.locator('#update-1130').isVisible()).toBe(true);
  });

  it('is as it was on the way back, with what was missed', async () => {
    await open();
    await scrollTo('#update-1000');
    const kept = `{ persisted: true }`;
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide', ${kept}))`);
    while (site.streams() > 0) await page.evaluate('0');
    const before = await topOf('#update-1000');
    await post('1130', 'She has left.');
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', ${kept}))`);
    await page.getByRole('button', { name: '1 new update' }).waitFor();
    expect(await topOf('#update-1000')).toBe(before);
    expect(await page.title()).toBe(`(1) ${title}`);
  });
});
