import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findAccessibilityErrors } from '../support/accessibility.ts';
import { type Reader, useBrowser } from '../support/browser.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const openPage = useBrowser();

const BODY = `Two videos.

[embed https://youtu.be/dQw4w9WgXcQ?t=90 text="The boom comes down"]

[embed https://t.me/harbour_news/1024]

[embed https://x.com/harbour/status/1 text="All persons aboard are accounted for"]`;

beforeEach(() => site.publishDay({ day: '2026-03-05', originalEntry: BODY }));

/** The page, and all that it asks of other sites, which are not there. */
async function open(reader: Reader = {}): Promise<{ page: Page; asked: string[] }> {
  const page = await openPage(reader);
  const asked: string[] = [];
  await page.route(
    (url) => !url.href.startsWith(site.address()),
    async (route) => {
      asked.push(route.request().url());
      await route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Elsewhere</title><p>A player',
      });
    },
  );
  await page.goto(`${site.address()}/harbour-daily/2026/03/05`, { waitUntil: 'networkidle' });
  return { page, asked };
}

const youtube = (page: Page) => page.getByRole('button', { name: 'Show it here, from YouTube' });

describe('an embed', () => {
  it('asks nothing of another site before somebody asks for it', async () => {
    const { page, asked } = await open();
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('then loads its frame and no other, and takes the focus there', async () => {
    const { page, asked } = await open();
    await youtube(page).click();

    const frame = page.locator('iframe');
    await page.frameLocator('iframe').getByText('A player').waitFor();
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90']);
    expect(await frame.getAttribute('title')).toBe('YouTube: The boom comes down');
    expect(await frame.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(await frame.getAttribute('sandbox')).not.toMatch(/top-navigation|forms|modals|downloads/);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('IFRAME');
    expect(await youtube(page).count()).toBe(0);
    expect(await findAccessibilityErrors(page)).toEqual([]);
  });

  it('does so in a block that came later, by the keyboard too', async () => {
    const { page, asked } = await open();
    await page.evaluate(
      "document.body.append(document.querySelector('[data-embed-from=Telegram]').closest('figure').cloneNode(true))",
    );
    await page.getByRole('button', { name: 'from Telegram' }).last().press('Enter');
    await page.frameLocator('iframe').getByText('A player').waitFor();
    expect(asked).toEqual(['https://t.me/harbour_news/1024?embed=1']);
  });

  it('cannot load what the policy does not name', async () => {
    const { page, asked } = await open();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-src'));
    await page.evaluate("document.querySelector('[data-embed]').dataset.embed = 'https://evil.example/'");
    await youtube(page).click();
    await refused;
    expect(asked).toEqual([]);
  });

  it('is a copy of its words and a link without scripts', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.getByText('The boom comes down').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'View on YouTube' }).getAttribute('href')).toBe(
      'https://youtu.be/dQw4w9WgXcQ?t=90',
    );
    expect(await page.getByRole('link', { name: 'View on X' }).isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
  });
});
