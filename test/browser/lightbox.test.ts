import { beforeEach, describe, expect, it } from '@jest/globals';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { insertMedia } from '../../src/store/media/media.ts';
import { findAccessibilityErrors } from '../support/accessibility.ts';
import { useBrowser } from '../support/browser.ts';
import { drawPicture } from '../support/pictures.ts';
import { useSite } from '../support/site.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const PATH = '/harbour-daily/2026/03/05';
const IDS = ['1', '2', '3'].map((digit) => `${digit.repeat(8)}-f90e-7ff1-a69b-1b5384aa8725`);

const site = useSite();
const openPage = useBrowser();

const photo = (id = '', name: string, warning = '') =>
  `[photo ${id} caption="The ${name}" credit="R. Vane" alt="A ${name}" warning="${warning}"]`;
const post = (body: string) => publishUpdate(site.context, WHERE, { body, isPinned: true }, null);

beforeEach(async () => {
  const bytes = await drawPicture({ width: 48, height: 32 }).jpeg().toBuffer();
  for (const id of IDS) {
    const file = `${id}-48.jpg`;
    await site.context.media.write(file, bytes);
    const variants = [{ type: 'image/jpeg', width: 48, height: 32, file }] as const;
    const media = { id, width: 48, height: 32, variants, createdAt: site.context.clock.now() };
    await insertMedia(site.context.db.writer, media, id.slice(0, 1).repeat(64));
  }
  const originalEntry = [photo(IDS[0], 'ferry'), photo(IDS[1], 'wound', 'an injury')].join('\n\n');
  await site.publishDay({ day: WHERE.day, originalEntry });
});

describe('a picture', () => {
  it('opens by the keyboard, leads to those around it and gives the focus back', async () => {
    const page = await openPage({ width: 360, height: 640 });
    const opened = page.waitForResponse(/live\?after/);
    await page.goto(site.address() + PATH);
    await opened;
    await post(photo(IDS[2], 'tug'));
    const link = page.getByRole('link', { name: 'A tug' });
    await link.first().waitFor();
    const dialog = page.getByRole('dialog', { name: 'Picture' });
    const shown = () => dialog.getByRole('img').getAttribute('alt');

    await link.first().press('Enter');
    expect(await dialog.innerText()).toMatch(/The tug\s+R\. Vane/);
    expect(await page.locator(':focus').innerText()).toBe('Close');
    expect(await findAccessibilityErrors(page)).toEqual([]);
    // The tug stands there twice, the wound is covered.
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toBe('A ferry');
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toBe('A tug');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.locator('a:focus').getAttribute('href')).toBe(await link.first().getAttribute('href'));

    await page.getByText('Content warning: an injury.').press('Enter');
    await page.getByRole('link', { name: 'A wound' }).press('Enter');
    await dialog.getByRole('button', { name: 'Previous' }).click();
    expect(await shown()).toBe('A ferry');
    expect(new URL(page.url()).pathname).toBe(PATH);
  });

  it('is a link to its file without JavaScript, also once its warning is lifted', async () => {
    const page = await openPage({ width: 360, javaScriptEnabled: false });
    await page.goto(site.address() + PATH);
    const covered = page.getByRole('link', { name: 'A wound' });
    const cover = page.getByText('Content warning: an injury.');
    expect(await covered.isVisible()).toBe(false);
    expect(await cover.innerText()).toBe('Content warning: an injury. Show the picture');
    await cover.press('Enter');
    // What is shown is not offered again.
    expect(await cover.innerText()).toBe('Content warning: an injury.');
    await covered.press('Enter');
    await page.waitForURL(`**/media/${String(IDS[1])}-48.jpg`);
  });
});
