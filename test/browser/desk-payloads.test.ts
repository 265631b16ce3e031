import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addAccount, openBrowserSession } from '../support/accounts.ts';
import { useBrowser } from '../support/browser.ts';
import { publishHostileDay } from '../support/hostile-days.ts';
import { HTML_PAYLOADS } from '../support/payloads.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const openPage = useBrowser();

/** All of them; each is followed by a word that a payload which swallows what comes after it takes along. */
const CANARY = 'the canary sings';
const PAYLOAD = HTML_PAYLOADS.map((one) => `${one} ${CANARY}`).join(' ');

/** Opens the desk where no Content-Security-Policy helps, and lists what no page of ours does. */
async function openDesk(): Promise<{ page: Page; trouble: string[] }> {
  const page = await openPage({ bypassCSP: true });
  const trouble: string[] = [];
  page.on('dialog', (dialog) => {
    trouble.push(`${page.url()} said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address())) trouble.push(`${page.url()} asked ${request.url()}`);
  });
  const admin = await addAccount(site.context, { role: 'admin', name: PAYLOAD.slice(0, 190) });
  await openBrowserSession(page, site.context, admin);
  return { page, trouble };
}

/** Opens what is folded, and sees that the page is whole. */
async function expectWhole(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  const counts = await page.evaluate<number[]>(
    `${JSON.stringify([MAIN, NEVER_OURS, ASTRAY])}.map((one) => document.querySelectorAll(one).length)`,
  );
  expect([page.url(), ...counts]).toEqual([page.url(), 1, 0, 0]);
}

const MAIN = 'main';
const NEVER_OURS = 'iframe, object, embed, svg, math, base';
const ASTRAY = 'body > :not(a, header, main)';

it('payloads that are stored never run on a page of the desk', async () => {
  const { page, trouble } = await openDesk();
  const days = [];
  for (let index = 0; index < HTML_PAYLOADS.length; index += 5) {
    const payload = HTML_PAYLOADS.slice(index, index + 5).join(' ');
    const { slug } = await publishHostileDay(site, { name: `Harbour Daily ${String(index)}`, payload });
    days.push(`/${slug}/2026-03-05`, `/${slug}/2026-03-05/edit`);
  }
  const others = [
    '',
    '/updates',
    '/references',
    '/series',
    '/audit',
    '/accounts',
    '/account',
    '/entries/new',
  ];
  for (const path of [...days, ...others]) {
    await page.goto(`${site.address()}/desk${path}`);
    await expectWhole(page);
  }
  await page.goto(`${site.address()}/desk/updates`);
  await page.locator('main a[href*="/desk/updates/"]').first().click();
  await page.getByRole('heading', { name: 'Revisions' }).waitFor();
  await expectWhole(page);
  expect(trouble).toEqual([]);
});

it('payloads that are typed run neither in the preview, nor when they come back, nor in an error', async () => {
  const { page, trouble } = await openDesk();
  await site.publishDay({ day: '2026-03-05' });
  const day = `${site.address()}/desk/harbour-daily/2026-03-05`;
  await page.goto(day);
  for (const name of ['Headline', 'Text', 'Sources', 'Byline', 'Tags']) {
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    await page.getByLabel(name, { exact: true }).fill(PAYLOAD);
  }
  await page.locator('[data-preview] article').waitFor();
  await expectWhole(page);
  expect((await page.locator('[data-preview]').innerText()).split(CANARY).length - 1).toBeGreaterThan(
    HTML_PAYLOADS.length,
  );
  await page.getByLabel('Stamp, GMT').fill('"><script>alert(1)</script>');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Not done yet').waitFor();
  await expectWhole(page);
  await page.goto(day);
  await page.getByText('What you typed').waitFor();
  await expectWhole(page);
  expect(trouble).toEqual([]);
});

it('payloads in pasted copy never run in its preview', async () => {
  const { page, trouble } = await openDesk();
  await page.goto(`${site.address()}/desk/copy`);
  await page.getByLabel('Copy', { exact: true }).fill(`UPDATE 1400 GMT: ${PAYLOAD}\n\n${PAYLOAD}\n`);
  await page.getByLabel('Series').fill('Harbour Daily');
  await page.getByLabel('Date').fill('2026-03-03');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByRole('heading', { name: 'UPDATE 1400 GMT' }).waitFor();
  await expectWhole(page);
  expect(trouble).toEqual([]);
});
