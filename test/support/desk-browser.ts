/** The desk in a real browser, with the day of March 5, 2026, and its clock at noon. */
import { beforeEach } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Account } from '../../src/domain/account.ts';
import { addAccount, openBrowserSession, PASSWORD } from './accounts.ts';
import { useBrowser } from './browser.ts';
import type { Newsroom } from './newsroom.ts';
import { type Site, useSiteWith } from './site.ts';
import { hide, lookAt } from './visibility.ts';

export interface DeskBrowser extends Site {
  /** Where an admin is signed in, on the screen of the day, unless a test goes elsewhere. */
  page(): Page;
  /** Opens the screen in a browser of its own, for somebody else. */
  openFor(account: Account): Promise<Page>;
  /** Opens a browser in which nobody is signed in. */
  openReader(): Promise<Page>;
  /** Opens the screen in another tab of the same browser. */
  openTab(): Promise<Page>;
  /** Fills in the form of sign-in. */
  enter(page: Page, email: string): Promise<void>;
  /** Types into the text, and looks away, at which it is kept in the browser. */
  write(words: string, page?: Page): Promise<void>;
  /** Waits until the page has looked for words that were left behind. */
  settle(page?: Page): Promise<void>;
  text(page?: Page): Locator;
  /** Presses the button. */
  publish(page?: Page): Promise<void>;
  /** How many texts the browser keeps. */
  countKept(): Promise<number>;
  /** The day's page for readers. */
  readPage(): Promise<string>;
  /** The anchors of its updates. */
  readAnchors(): Promise<string[]>;
}

export const DESK_DAY = '/desk/harbour-daily/2026-03-05';
export const READERS_DAY = '/harbour-daily/2026/03/05';

/** Gives each test the desk, with one update at 1100 on the day. */
export function useDeskBrowser(): DeskBrowser {
  const site = useSiteWith(publishDay);
  const openBrowser = useBrowser();
  let opened: Page | undefined;
  const desk: Omit<DeskBrowser, keyof Site> = {
    page: () => {
      if (!opened) throw new Error('The page opens before each test.');
      return opened;
    },
    openFor: async (account) => {
      const page = await openBrowser();
      await openBrowserSession(page, site.context, account);
      await page.goto(site.address() + DESK_DAY);
      return page;
    },
    openReader: () => openBrowser({ width: 360, height: 640 }),
    openTab: async () => {
      const page = await desk.page().context().newPage();
      await page.goto(site.address() + DESK_DAY);
      return page;
    },
    enter: async (page, email) => {
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await desk.text(page).waitFor();
    },
    write: async (words, page = desk.page()) => {
      await desk.text(page).fill(words);
      await hide(page);
      await lookAt(page);
      while (!(await readKept(page)).some((kept) => kept.includes(words))) await page.waitForTimeout(20);
    },
    settle: async (page = desk.page()) => {
      // Each of the browser's pages, all of them on one screen, holds what its forms have taken up by locks.
      const forms = (await page.locator('form[data-keep]').count()) * page.context().pages().length;
      const countLocks = () => page.evaluate('navigator.locks.query().then(({ held }) => held.length)');
      while ((await countLocks()) !== forms) await page.waitForTimeout(20);
    },
    text: (page = desk.page()) => page.getByLabel('Text', { exact: true }),
    publish: (page = desk.page()) => page.getByRole('button', { name: 'Publish', exact: true }).click(),
    countKept: async () => (await readKept(desk.page())).length,
    readPage: async () => (await fetch(site.address() + READERS_DAY)).text(),
    readAnchors: async () =>
      [...(await desk.readPage()).matchAll(/<article[^>]* id="(update-\d+)"/g)].map(([, id = '']) => id),
  };
  beforeEach(async () => {
    opened = await desk.openFor(await addAccount(site.context, { role: 'admin' }));
  });
  return Object.assign(site, desk);
}

function publishDay(newsroom: Newsroom): Promise<void> {
  const eleven = { postedAt: '2026-03-05T11:00:00.000Z', headline: 'Eleven', body: 'All boats are in.' };
  return newsroom.publishDay({ day: '2026-03-05', title: 'The Boom Goes Down', updates: [eleven] });
}

function readKept(page: Page): Promise<string[]> {
  return page.evaluate(
    "Object.entries(localStorage).flatMap(([key, kept]) => (key.startsWith('dateline:') ? [kept] : []))",
  );
}
