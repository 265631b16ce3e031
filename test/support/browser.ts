/** Pages of a real browser for tests. */
import { isDeepStrictEqual } from 'node:util';
import { afterEach } from '@jest/globals';
import type { Page } from 'playwright-core';
import { emptyPage } from './empty-page.ts';
import { openBrowser, startCrashingBrowser } from './worker-browser.ts';

/** How a reader looks at a page. */
export interface Reader {
  /** Pixels of the window; 1280 by 800 unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
  /** True for pages whose Content-Security-Policy the browser is to ignore. */
  readonly bypassCSP?: boolean;
  /** True where the test sets the page's clock or gives it a script of its own: no page can be rid of those. */
  readonly isForOneTest?: boolean;
  /** True where the test ends the process of a page, and others are to live on. */
  readonly crashes?: boolean;
}

/** Lets the tests of a file open pages, each in a browser context of its own. After its test a page is emptied, and opened
 *  again for another: starting the process of one takes longer than most of what is done with it.
 *  @example const openPage = useBrowser(); ... const page = await openPage({ width: 360 }); */
export function useBrowser(): (reader?: Reader) => Promise<Page> {
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(takeBack));
  });
  return openPage;
}

interface Opened {
  readonly page: Page;
  readonly reader: Reader;
}

/** By the test under way. */
const opened: Opened[] = [];

/** Empty ones. */
const kept: Opened[] = [];

async function openPage(reader: Reader = {}): Promise<Page> {
  const page = takeKept(reader) ?? (await makePage(reader));
  opened.push({ page, reader });
  const { width = 1280, height = 800, colorScheme = 'light' } = reader;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce', media: null });
  return page;
}

function takeKept(reader: Reader): Page | undefined {
  if (isUsedUp(reader)) return undefined;
  const index = kept.findIndex((one) => isDeepStrictEqual(fixedFor(one.reader), fixedFor(reader)));
  return index < 0 ? undefined : kept.splice(index, 1)[0]?.page;
}

async function makePage(reader: Reader): Promise<Page> {
  const browser = await (reader.crashes ? startCrashingBrowser() : openBrowser());
  const context = await browser.newContext(fixedFor(reader));
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** What cannot be changed once a page is there. */
function fixedFor({ javaScriptEnabled = true, bypassCSP = false }: Reader) {
  return { javaScriptEnabled, bypassCSP };
}

async function takeBack({ page, reader }: Opened): Promise<void> {
  if (!isUsedUp(reader) && (await emptyPage(page))) kept.push({ page, reader });
  else if (reader.crashes) await page.context().browser()?.close();
  else await page.context().close();
}

function isUsedUp({ isForOneTest = false, crashes = false }: Reader): boolean {
  return isForOneTest || crashes;
}
