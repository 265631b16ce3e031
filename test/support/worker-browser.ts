/** The browser of a worker: started for its first page. It ends with its worker, for it lives as long as the pipe that it
 *  is told by. */
import type { Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** The browser, with nothing open in it but what tests have opened. */
export function openBrowser(): Promise<Browser> {
  browser ??= startBrowser();
  return browser;
}

/** Ends it, if it was started. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

let browser: Promise<Browser> | undefined;

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
  const [{ chromium }, { file, env }] = await Promise.all([import('playwright-core'), findChromium()]);
  return chromium.launch({ executablePath: file, args: FLAGS, env: { ...process.env, ...env } });
}
