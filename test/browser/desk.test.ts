import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Account } from '../../src/domain/account.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { addAccount, openBrowserSession } from '../support/accounts.ts';
import { findPageErrors } from '../support/accessibility.ts';
import { type Reader, useBrowser } from '../support/browser.ts';
import { drawTelephonePhoto } from '../support/pictures.ts';
import { useSite } from '../support/site.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const DAY = '/desk/harbour-daily/2026-03-05';

const site = useSite();
const openBrowser = useBrowser();
let admin: Account;

/** The desk with an admin signed in, on the day itself. */
async function openDesk(reader: Reader = {}): Promise<Page> {
  const page = await openBrowser(reader);
  await openBrowserSession(page, site.context, admin);
  return page;
}

beforeEach(async () => {
  await site.publishDay({
    day: '2026-03-05',
    title: 'The Boom Goes Down',
    latest: 'All boats are in.',
    updates: [
      {
        postedAt: '2026-03-05T11:00:00.000Z',
        headline: 'Eleven',
        body: 'See Harbour Daily, March 1: Long Ago',
      },
    ],
  });
  await site.draftDay({ day: '2026-03-04', title: 'Not Yet' });
  admin = await addAccount(site.context, { role: 'admin' });
});

describe('on a phone, without JavaScript', () => {
  it('a photo and two sentences are out after six taps', async () => {
    const page = await openDesk({ width: 360, height: 740, javaScriptEnabled: false });
    await page.goto(`${site.address()}/desk`);
    await page.getByRole('link', { name: 'Write: Harbour Daily of today' }).click();
    await page.getByLabel('Text', { exact: true }).click();
    await page.keyboard.type('The Maid is in. Everybody is well.');
    const [camera] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByLabel('Photo', { exact: true }).click(),
    ]);
    await camera.setFiles({
      name: 'IMG_0001.jpg',
      mimeType: 'image/jpeg',
      buffer: await drawTelephonePhoto(),
    });
    await page.getByLabel('What the photo shows, for those who do not see it').click();
    await page.keyboard.type('A red boat at the quay');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    expect(await page.getByRole('status').innerText()).toBe('Published at 1200 GMT.');
    await page.goto(`${site.address()}/harbour-daily/2026/03/05`);
    const update = page.locator('#update-1200');
    expect(await update.innerText()).toContain('The Maid is in. Everybody is well.');
    expect(await update.getByRole('img').getAttribute('alt')).toBe('A red boat at the quay');
  });

  it('Enter in a line previews and publishes nothing', async () => {
    const page = await openDesk({ width: 360, javaScriptEnabled: false });
    await page.goto(site.address() + DAY);
    await page.getByLabel('Headline').fill('Wind');
    await page.getByLabel('Headline').press('Enter');
    expect(await page.getByRole('heading', { name: 'As readers would see it' }).isVisible()).toBe(true);
    await page.goto(`${site.address()}/harbour-daily/2026/03/05`);
    expect(await page.locator('#update-1200').count()).toBe(0);
  });
});

describe('in every window', () => {
  it('the whole way around the desk is seen', async () => {
    const page = await openDesk({ width: 360 });
    await page.goto(`${site.address()}/desk`);
    const ends = await page.evaluate<number[]>(
      "[...document.querySelectorAll('.desk-bar a')].map((link) => link.getBoundingClientRect().right)",
    );
    expect(ends.length).toBeGreaterThan(7);
    expect(ends.filter((end) => end > 360)).toEqual([]);
  });

  it('the day is as wide as for readers', async () => {
    const page = await openDesk({ width: 1280 });
    const widthAt = async (path: string) => {
      await page.goto(site.address() + path);
      return (await page.locator('#update-1100 .update__body').boundingBox())?.width;
    };
    expect(await widthAt(DAY)).toBe(await widthAt('/harbour-daily/2026/03/05'));
  });

  it('every page of the desk is accessible and fits', async () => {
    const page = await openDesk();
    const paths = [
      ...['/desk', DAY, `${DAY}/edit`, '/desk/harbour-daily/2026-03-04', '/desk/entries/new'],
      ...['/desk/updates', '/desk/references', '/desk/series', '/desk/audit', '/desk/copy'],
    ];
    for (const path of paths) {
      await page.goto(site.address() + path);
      expect([path, ...(await findPageErrors(page))]).toEqual([path]);
    }
    await page.goto(`${site.address()}/desk/updates`);
    await page.getByRole('link', { name: 'Eleven' }).click();
    expect(await findPageErrors(page)).toEqual([]);
  });

  it('what is said of updates begins on one line, though a withdrawn one has no box to choose it by', async () => {
    const twelve = { body: 'Twelve.', postedAt: '2026-03-05T12:00:00.000Z' };
    const { update } = await publishUpdate(site.context, WHERE, twelve, admin);
    await withdrawUpdate(site.context, update.id, 'Another harbour.', admin);
    const page = await openDesk();
    await page.goto(`${site.address()}/desk/updates`);
    const boxes = await Promise.all(
      ['1100 GMT, March 5, 2026', '1200 GMT, March 5, 2026'].map((at) => page.getByText(at).boundingBox()),
    );
    expect(boxes[0]?.x).toBeGreaterThan(32);
    expect(boxes[1]?.x).toBe(boxes[0]?.x);
  });

  it('what is not done yet stands apart from the heading above it', async () => {
    const page = await openDesk({ javaScriptEnabled: false });
    await page.goto(site.address() + DAY);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const heading = await page.getByRole('heading', { name: 'New update' }).boundingBox();
    const alert = await page.getByRole('alert').boundingBox();
    const room = (alert?.y ?? 0) - (heading?.y ?? 0) - (heading?.height ?? 0);
    expect(room).toBeGreaterThanOrEqual(8);
  });

  it('warnings, errors, previews and conflicts are accessible and fit', async () => {
    const page = await openDesk();
    await page.goto(site.address() + DAY);
    await page.getByLabel('Text', { exact: true }).fill('Rain.');
    await page.getByLabel('Stamp, GMT').fill('1300');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: 'Publish all the same' }).waitFor();
    expect(await findPageErrors(page)).toEqual([]);
    await page.getByLabel('Stamp, GMT').fill('noon');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByText('Not done yet').waitFor();
    expect(await findPageErrors(page)).toEqual([]);
    await page.goto(`${site.address()}/desk/updates`);
    await page.getByRole('link', { name: 'Eleven' }).click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const [tab, words, answer] of [
      [page, 'Ten.', 'Changed.'],
      [other, 'Twelve.', 'Somebody else saved this meanwhile'],
    ] as const) {
      await tab.getByLabel('Text', { exact: true }).fill(words);
      await tab.getByLabel('Typo: silent').check();
      await tab.getByRole('button', { name: 'Save the change' }).click();
      await tab.getByText(answer).waitFor();
    }
    expect(await findPageErrors(other)).toEqual([]);
  });

  it('pasted copy is shown as the page it becomes', async () => {
    const page = await openDesk();
    await page.goto(`${site.address()}/desk/copy`);
    const copy = 'UPDATE 1400 GMT: The boom goes down.\n\nSee Harbour Daily, March 1: Long Ago\n';
    await page.getByLabel('Copy', { exact: true }).fill(copy);
    await page.getByLabel('Series').fill('Harbour Daily');
    await page.getByLabel('Date').fill('2026-03-03');
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await page.getByRole('heading', { name: 'UPDATE 1400 GMT' }).waitFor();
    expect(await findPageErrors(page)).toEqual([]);
  });
});
