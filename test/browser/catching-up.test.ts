import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { correctEntry } from '../../src/services/entries/correct-entry.ts';
import { correctUpdate } from '../../src/services/updates/correct-update.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/site.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const PATH = '/harbour-daily/2026/03/05';
const STAMPS = ['1210', '1110', '1040', '1010', '0950', '0940', '0930', '0920', '0910', '0905'];

const site = useSite();
const openPage = useBrowser();
const at = (stamp: string) => `2026-03-05T${stamp.slice(0, 2)}:${stamp.slice(2)}:00.000Z`;

const post = (stamp: string) => {
  const update = { postedAt: at(stamp), headline: `Key Event of ${stamp}`, body: 'So.', isKeyEvent: true };
  return publishUpdate(site.context, WHERE, { ...update, claim: 'confirmed' }, null);
};
const report = (stamp: string) =>
  publishUpdate(
    site.context,
    WHERE,
    { postedAt: at(stamp), body: 'So it is said.', claim: 'reported' },
    null,
  );
const stand = (stamp: string, body: string) => {
  const changes = { latest: { body, at: at(stamp) } };
  return correctEntry(site.context, { ...WHERE, kind: 'typo', note: null, changes }, null);
};

beforeEach(async () => {
  await site.publishDay({
    day: WHERE.day,
    latest: 'The ferry waits.',
    updates: STAMPS.map((stamp) => ({
      postedAt: at(stamp),
      body: `What happened at ${stamp}.\n\n`.repeat(9),
    })),
  });
  await post('0825');
  await stand('1215', 'The ferry drifts.');
});

describe.each([
  ['newest first', ''],
  ['oldest first', '?order=asc'],
])('a reader on a phone without JavaScript, %s', (_name, query) => {
  it('jumps to an hour and to a key event, and reads on from there', async () => {
    const page = await openPage({ width: 360, height: 640, javaScriptEnabled: false });
    await page.goto(site.address() + PATH + query);
    await jump(page, page.getByRole('navigation', { name: 'Since (GMT)' }), '0900');
    expect(await page.locator('#update-0905 :focus').count()).toBe(1);
    await jump(page, page.locator('.key-events'), /Key Event of 0825/);
    expect(await page.locator('#update-0825 :focus').count()).toBe(1);
    expect(new URL(page.url()).search).toBe(query);
  });
});

describe('a reader who comes late, without JavaScript', () => {
  it('finds what stood before, what is confirmed, what is pinned and what was corrected, each with its way on', async () => {
    const pinned = {
      postedAt: at('1130'),
      headline: 'The Tug Is Near',
      body: 'An hour, they say.',
      isPinned: true,
    };
    const { update } = await publishUpdate(site.context, WHERE, pinned, null);
    const changes = { body: 'Two hours, they say.' };
    const note = 'It is two hours, not one.';
    await correctUpdate(site.context, { updateId: update.id, kind: 'correction', note, changes }, null);
    for (const stamp of ['0800', '0805', '0810']) await report(stamp);
    const page = await openPage({ width: 360, height: 640, javaScriptEnabled: false });
    await page.goto(site.address() + PATH);

    expect(await page.getByText('The ferry waits.').isVisible()).toBe(false);
    await page.getByText('Earlier versions').click();
    expect(await page.getByText('The ferry waits.').isVisible()).toBe(true);

    await page.getByText('Confirmed: 1 · Not confirmed: 3').click();
    await jump(page, page.locator('.claims'), /Key Event of 0825/);
    expect(await page.locator('#update-0825 :focus').count()).toBe(1);

    const copy = page.locator('.pinned');
    expect(await copy.innerText()).toContain('Two hours, they say.');
    await copy.getByRole('link', { name: 'Go to this update' }).click();
    expect(new URL(page.url()).hash).toBe('#update-1130');

    const corrections = page.locator('.corrections');
    expect(await corrections.innerText()).toContain(note);
    await corrections.getByRole('link', { name: 'UPDATE 1130 GMT' }).click();
    expect(new URL(page.url()).hash).toBe('#update-1130');
  });
});

describe('a day on paper', () => {
  it('has its address and no bars, buttons or links that lead nowhere', async () => {
    const page = await openPage({ width: 720 });
    await page.goto(site.address() + PATH);
    await page.emulateMedia({ media: 'print' });
    const isPrinted = (text: string) => page.getByText(text, { exact: true }).first().isVisible();
    expect(await isPrinted(`https://news.example${PATH}`)).toBe(true);
    expect(await isPrinted('The ferry drifts.')).toBe(true);
    for (const text of ['Permalink', 'Since (GMT)', 'Oldest first', 'Earlier versions', 'Lite version'])
      expect([text, await isPrinted(text)]).toEqual([text, false]);
  });
});

describe('an open page, newest first', () => {
  it('shows an update that waits to whoever follows its link', async () => {
    const page = await openPage({ width: 360, height: 640 });
    const opened = page.waitForResponse(/live\?after/);
    await page.goto(site.address() + PATH);
    await opened;
    await page.getByText('Jump to Original Entry').last().scrollIntoViewIfNeeded();
    await post('1325');
    const link = page.locator('.key-events').getByRole('link', { name: /1325/ });
    await link.waitFor();
    expect(await page.locator('#update-1325').isVisible()).toBe(false);
    await jump(page, page.locator('.key-events'), /1325/);
    expect(await page.locator('#update-1325 :focus').count()).toBe(1);
  });
});

describe('an open page, oldest first', () => {
  it('takes in a key event at the end of its lists, and leaves open what was unfolded', async () => {
    for (const stamp of ['0945', '0955', '1045']) await report(stamp);
    const page = await openPage({ width: 360, height: 640 });
    const opened = page.waitForResponse(/live\?after/);
    await page.goto(`${site.address()}${PATH}?order=asc`);
    await opened;
    await page.getByText('Earlier versions').click();
    await page.getByText('Confirmed: 1 · Not confirmed: 3').click();

    await post('1325');
    await page
      .getByRole('link', { name: /1325 GMT/ })
      .first()
      .waitFor();

    expect(await page.locator('.key-events a').allInnerTexts()).toMatchObject([
      expect.stringContaining('0825'),
      expect.stringContaining('1325'),
    ]);
    expect(await page.getByText('Confirmed: 2 · Not confirmed: 3').isVisible()).toBe(true);
    expect(await page.locator('.claims').getByRole('link', { name: /1325/ }).isVisible()).toBe(true);
    const hours = page.getByRole('navigation', { name: 'Since (GMT)' }).getByRole('link');
    expect(await hours.allInnerTexts()).toEqual(['0800', '0900', '1000', '1100', '1200', '1300']);
    expect(await page.getByText('The ferry waits.').isVisible()).toBe(true);
  });
});

/** Follows a link by the keyboard and goes on to the next one. */
async function jump(page: Page, place: ReturnType<Page['locator']>, name: string | RegExp): Promise<void> {
  await place.getByRole('link', { name }).press('Enter');
  await page.keyboard.press('Tab');
}
