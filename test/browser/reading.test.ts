import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { useSiteWith } from '../support/site.ts';

const site = useSiteWith(publishHarbourDays);
const openPage = useBrowser();

describe.each([
  ['at a desk', { width: 1280 }],
  ['on a phone, without JavaScript', { width: 360, javaScriptEnabled: false }],
])('a reader %s', (_name, reader) => {
  const open = async (path: string) => {
    const page = await openPage({ ...reader, height: 500 });
    await page.goto(site.address() + path);
    return page;
  };

  it('sees the newest update first and the original entry last', async () => {
    const page = await open(MARCH_5_PATH);
    expect(await blocksFromTop(page)).toEqual([
      'update-1500',
      'update-1400',
      'update-1140',
      'update-1026',
      'original-entry',
    ]);
  });

  it('turns the order round and back', async () => {
    const page = await open(MARCH_5_PATH);
    await page.getByRole('link', { name: 'Oldest first' }).click();
    expect((await blocksFromTop(page)).slice(0, 2)).toEqual(['original-entry', 'update-1026']);
    await page.getByRole('link', { name: 'Newest first' }).click();
    expect((await blocksFromTop(page))[0]).toBe('update-1500');
  });

  it('jumps to the original entry from the top and from each update', async () => {
    const page = await open(MARCH_5_PATH);
    const jumps = page.getByRole('link', { name: 'Jump to Original Entry' });
    expect(await jumps.count()).toBe(4);
    for (let index = 0; index < 4; index += 1) {
      await page.evaluate('scrollTo(0, 0)');
      expect(await isAtHand(page, '#original-entry')).toBe(false);
      await jumps.nth(index).click();
      expect(await isAtHand(page, '#original-entry')).toBe(true);
    }
  });

  it('finds an update by its words and lands at it', async () => {
    const page = await open('/harbour-daily');
    await page.getByRole('link', { name: 'Search' }).click();
    await page.getByLabel('Words').fill('lost pow');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(page.url()).toBe(`${site.address()}/search?q=lost+pow&series=harbour-daily&from=&to=`);
    await page.getByRole('link', { name: 'UPDATE 1026 GMT' }).click();
    expect(page.url()).toBe(`${site.address()}${MARCH_5_PATH}#update-1026`);
    expect(await isAtHand(page, '#update-1026')).toBe(true);
  });

  it('lands at the update a link names', async () => {
    const page = await open(`${MARCH_5_PATH}#update-1026`);
    expect(await isAtHand(page, '#update-1026')).toBe(true);
    await page.goto(site.address() + MARCH_5_PATH);
    await page.getByRole('link', { name: 'see 1026 GMT' }).click();
    expect(page.url()).toBe(`${site.address()}${MARCH_5_PATH}#update-1026`);
    expect(await isAtHand(page, '#update-1026')).toBe(true);
  });

  it('keeps the order when jumping from update to update', async () => {
    const page = await open(`${MARCH_5_PATH}?order=asc`);
    await page.getByRole('link', { name: 'see 1026 GMT' }).click();
    expect((await blocksFromTop(page))[0]).toBe('original-entry');
  });

  it('follows references between days, both ways', async () => {
    const page = await open(MARCH_5_PATH);
    await page.getByRole('link', { name: 'Harbour Daily, March 4: The Boom Goes Down' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('The Boom Goes Down');
    const backLinks = page.locator('section', { has: page.getByRole('heading', { name: 'Referred to by' }) });
    await backLinks.getByRole('link', { name: 'Harbour Daily, March 5: The Ferry Drifts' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('The Ferry Drifts');
  });

  it('walks from day to day and from update to update', async () => {
    const page = await open('/harbour-daily/2026/03/04');
    await page.getByRole('link', { name: /^Next day/ }).click();
    await page.getByRole('link', { name: /^Next day/ }).click();
    expect(new URL(page.url()).pathname).toBe('/harbour-daily/2026/03/06');
    await page.getByRole('link', { name: /^Previous day/ }).click();
    await page.getByRole('link', { name: 'Permalink' }).first().click();
    await page.getByRole('link', { name: /^Earlier update/ }).click();
    expect(new URL(page.url()).pathname).toBe(`${MARCH_5_PATH}/1400`);
  });

  it('finds a day from the front page by the calendar', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Harbour Daily', exact: true }).click();
    await page.getByRole('link', { name: /^March/ }).click();
    await page.getByRole('link', { name: /^5\s*: The Ferry Drifts$/ }).click();
    expect(new URL(page.url()).pathname).toBe(MARCH_5_PATH);
  });
});

describe('the stamp of the update being read', () => {
  it.each([360, 1280])('stays in view at %i px', async (width) => {
    await site.publishDay({
      day: '2026-03-08',
      updates: [{ postedAt: '2026-03-08T14:00:00.000Z', body: 'The ferry has left.\n\n'.repeat(60) }],
    });
    const page = await openPage({ width, height: 500 });
    await page.goto(`${site.address()}/harbour-daily/2026/03/08#update-1400`);
    await page.mouse.wheel(0, 900);
    await page.evaluate(SCROLLED_FAR);
    const stamp = await page.locator('#update-1400').getByText('UPDATE 1400 GMT').boundingBox();
    expect(stamp?.y).toBeGreaterThanOrEqual(-1);
    expect(stamp?.y).toBeLessThan(50);
  });

  it.each([
    ['hides the text that passes beneath it', 360, 'rgb(252, 252, 250)'],
    ['lets the tint of an update that has arrived be seen in the rail', 1280, 'rgba(0, 0, 0, 0)'],
  ])('%s', async (_name, width, background) => {
    const page = await openPage({ width });
    await page.goto(site.address() + MARCH_5_PATH);
    const stamp = "document.querySelector('#update-1400 > .update__heading > time')";
    expect(await page.evaluate(`getComputedStyle(${stamp}).backgroundColor`)).toBe(background);
  });
});

describe('an update that has arrived', () => {
  const TINTS = `(() => {
    const article = document.querySelector('#update-1400');
    const stamp = article.querySelector(':scope > .update__heading > time');
    article.classList.add('update--new');
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = 0;
    }
    return [article, stamp].map((one) => getComputedStyle(one).backgroundColor);
  })()`;

  it('on a phone has its tint behind the stamp, too', async () => {
    const page = await openPage({ width: 360 });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto(site.address() + MARCH_5_PATH);
    const [article = '', stamp = ''] = await page.evaluate<string[]>(TINTS);
    expect(stamp).toBe(article);
    expect(['rgb(252, 252, 250)', 'rgba(0, 0, 0, 0)']).not.toContain(article);
  });
});

/** Resolves once the page has scrolled; `waitForFunction` is refused by the page's own Content-Security-Policy. */
const SCROLLED_FAR = `new Promise((resolve) => {
  const look = () => (scrollY > 800 ? resolve() : requestAnimationFrame(look));
  look();
})`;

/** The ids of the updates and of the original entry, as they stand on the page. */
async function blocksFromTop(page: Page): Promise<string[]> {
  const placed = await page.evaluate<{ id: string; top: number }[]>(
    `[...document.querySelectorAll('[id^=update-], #original-entry')]
      .map((block) => ({ id: block.id, top: block.getBoundingClientRect().top }))`,
  );
  return placed.sort((one, other) => one.top - other.top).map(({ id }) => id);
}

/** Whether the block begins within the window. */
async function isAtHand(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).boundingBox();
  return box !== null && box.y >= -4 && box.y < 450;
}
