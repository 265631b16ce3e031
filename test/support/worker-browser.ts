/** The browser of a worker: started for its first page. It ends with its worker, for it lives as long as the pipe that it
 *  is told by. */
import type { Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** The browser, with nothing open in it but what tests have opened. */
export function openBrowser(): Promise<Browser> {
  browser ??= startBrowser(ONE_PROCESS);
  return browser;
}

/** Starts another one, in which each page has a process of its own. Whoever asks for it closes it. */
export function startCrashingBrowser(): Promise<Browser> {
  return startBrowser([]);
}

/** Ends the worker's, if it was started. */
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

/** Pages that are isolated from their opener (Cross-Origin-Opener-Policy), as ours are, get a process each, which costs three
 *  times what the page does. Those of one context have one between them. */
const ONE_PROCESS = ['--disable-site-isolation-trials', '--renderer-process-limit=1'];

async function startBrowser(more: readonly string[]): Promise<Browser> {
  const [{ chromium }, { file, env }] = await Promise.all([import('playwright-core'), findChromium()]);
  return chromium.launch({
    executablePath: file,
    args: [...FLAGS, ...more],
    env: { ...process.env, ...env },
  });
}
