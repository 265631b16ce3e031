/** A real browser for tests. */
import { afterAll, afterEach } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** How a reader looks at a page. */
export interface Reader {
  /** Pixels of the window; 1280 by 800 unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
  /** True for pages whose Content-Security-Policy the browser is to ignore. */
  readonly bypassCSP?: boolean;
}

/** Gives a test file one browser: started for the first page, each page closed after its test, all closed at the end.
 *  @example const openPage = useBrowser(); ... const page = await openPage({ width: 360 }); */
export function useBrowser(): (reader?: Reader) => Promise<Page> {
  let browser: Promise<Browser> | undefined;
  afterEach(async () => {
    for (const context of (await browser)?.contexts() ?? []) await context.close();
  });
  afterAll(async () => {
    await (await browser)?.close();
  });
  return async (reader = {}) => {
    browser ??= startBrowser();
    const context = await (await browser).newContext(contextFor(reader));
    context.setDefaultTimeout(10_000);
    return context.newPage();
  };
}

const FLAGS = [
  '--no-sandbox', // as root there is none to be had; the pages are our own
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
];

async function startBrowser(): Promise<Browser> {
  const { file, env } = await findChromium();
  return chromium.launch({ executablePath: file, args: FLAGS, env: { ...process.env, ...env } });
}

function contextFor({ width = 1280, height = 800, ...rest }: Reader): BrowserContextOptions {
  return { viewport: { width, height }, reducedMotion: 'reduce', ...rest };
}
