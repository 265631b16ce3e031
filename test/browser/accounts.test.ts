import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { offerSetup } from '../../src/services/accounts/first-admin.ts';
import { PASSWORD } from '../support/accounts.ts';
import { findPageErrors } from '../support/accessibility.ts';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/site.ts';
import { totp } from '../support/totp.ts';

describe.each([
  ['on a phone, without JavaScript', { width: 360, height: 740, javaScriptEnabled: false }],
  ['on a wide screen, dark', { colorScheme: 'dark' }],
] as const)('somebody %s', (_name, reader) => {
  const site = useSite();
  const openPage = useBrowser();
  let page: Page;

  beforeEach(async () => {
    page = await openPage(reader);
    const key = (await offerSetup(site.context)) ?? '';
    await page.goto(`${site.address()}/desk/setup?key=${key}`);
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('E-mail address').fill('ada@news.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Make the account' }).click();
  });

  it('makes the first admin, sets up a second factor and signs in with it', async () => {
    await page.goto(`${site.address()}/desk/account`);
    await page.locator('#two-factor-password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set up a second factor' }).click();
    const secret = await page.locator('.secret').innerText();
    expect(await isShown(page)).toBe(true);
    await page.getByLabel('Code of the app').fill(totp(secret, Date.now()));
    await page.getByRole('button', { name: 'Switch it on' }).click();
    expect(await page.getByRole('status').innerText()).toBe('Signing in asks for a code from now on.');

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    expect(await page.getByRole('status').innerText()).toBe('You are signed out.');
    await page.goto(`${site.address()}/desk/account`);
    await page.getByLabel('E-mail address').fill('ada@news.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Code').fill(totp(secret, Date.now()));
    await page.getByRole('button', { name: 'Go on' }).click();
    expect(new URL(page.url()).pathname).toBe('/desk/account');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Your account');
  });

  it('makes an account for another, and disables it', async () => {
    await page.goto(`${site.address()}/desk/accounts`);
    await page.getByLabel('Name').fill('Noor');
    await page.getByLabel('E-mail address').fill('noor@news.example');
    await page.getByLabel('editor', { exact: true }).check();
    await page.getByRole('button', { name: 'Make the account' }).click();
    expect(await page.locator('.secret').innerText()).toMatch(/\/desk\/password\?key=/);
    await page.getByRole('button', { name: 'Disable the account' }).click();
    expect(await page.getByRole('status').innerText()).toBe('The account is changed.');
    expect(await page.locator('main').innerText()).toContain('noor@news.example, disabled');
  });
});

describe('the pages of accounts', () => {
  const site = useSite();
  const openPage = useBrowser();

  it('are accessible and fit every window', async () => {
    const page = await openPage();
    const key = (await offerSetup(site.context)) ?? '';
    await page.goto(`${site.address()}/desk/setup?key=${key}`);
    expect(await findPageErrors(page)).toEqual([]);
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('E-mail address').fill('ada@news.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Make the account' }).click();
    for (const path of ['/desk/account', '/desk/accounts']) {
      await page.goto(site.address() + path);
      expect(await findPageErrors(page)).toEqual([]);
    }
    await page.getByRole('link', { name: 'Ada' }).last().click();
    expect(await findPageErrors(page)).toEqual([]);
    await page.goto(`${site.address()}/desk/account`);
    await page.locator('#two-factor-password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set up a second factor' }).click();
    expect(await findPageErrors(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(await findPageErrors(page)).toEqual([]);
  });
});

/** Whether the QR code is a picture the browser could read. */
async function isShown(page: Page): Promise<boolean> {
  const box = await page.getByRole('img').boundingBox();
  const answer = await page.request.get(new URL('two-factor/qr.svg', page.url()).href);
  return box !== null && box.width > 200 && answer.status() === 200;
}
