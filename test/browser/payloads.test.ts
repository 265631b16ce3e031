import { describe, expect, it } from '@jest/globals';
import { useBrowser } from '../support/browser.ts';
import { publishHostileDay } from '../support/hostile-days.ts';
import { HTML_PAYLOADS } from '../support/payloads.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const openPage = useBrowser();

/** Stands behind every payload: one that swallows the rest of the page takes it along. */
const CANARY = 'the canary sings';

/** How often a text that stands in every field is seen on its day's page. */
const PLACES = 26;

const HANDFULS = Array.from({ length: Math.ceil(HTML_PAYLOADS.length / 5) }, (_, index) =>
  HTML_PAYLOADS.slice(index * 5, index * 5 + 5),
);

describe('payloads in every field', () => {
  it.each([
    ['as the site is served', false],
    ['where the browser heeds no Content-Security-Policy', true],
  ])('never run, and hide nothing, %s', async (_name, bypassCSP) => {
    const page = await openPage({ bypassCSP });
    const trouble: string[] = [];
    page.on('dialog', (dialog) => {
      trouble.push(`${page.url()} said ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address())) trouble.push(`${page.url()} asked ${request.url()}`);
    });
    for (const [index, payloads] of HANDFULS.entries()) {
      const payload = payloads.map((one) => `${one} ${CANARY}`).join(' ');
      const { slug } = await publishHostileDay(site, {
        name: `${payloads.join(' ')} ${String(index)}`,
        payload,
      });
      await page.goto(encodeURI(`${site.address()}/${slug}/2026/03/05`));
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      const canaries = await countCanaries(page.locator('body').innerText());
      expect([payload, canaries]).toEqual([payload, PLACES * payloads.length]);
      expect([payload, await page.locator('footer').isVisible()]).toEqual([payload, true]);
    }
    await page.goto(`${site.address()}/`);
    expect(await page.locator('footer').innerText()).toContain('All times are GMT.');
    expect(trouble).toEqual([]);
  });
});

async function countCanaries(words: Promise<string>): Promise<number> {
  return (await words).split(CANARY).length - 1;
}
