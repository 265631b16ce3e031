// Draws static/touch-icon.png and takes the pictures of docs/pictures from the sample series, in Chromium:
// run it with `node bin/make-pictures.ts`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { readConfig } from '../src/config.ts';
import { openLog } from '../src/logger.ts';
import type { Context } from '../src/services/context.ts';
import { openContext } from '../src/services/open-context.ts';
import { loadSample } from '../src/services/sample/load-sample.ts';
import { addressOf, listen, stop } from '../src/web/listener.ts';
import { openSite } from '../src/web/site.ts';
import { addAccount, openBrowserSession } from '../test/support/accounts.ts';
import { findChromium } from '../test/support/chromium.ts';

const ROOT = path.join(import.meta.dirname, '..');
const PICTURES = path.join(ROOT, 'docs', 'pictures');
const DAY = '/varnmouth-daily/2026/03/05';

/** The evening of the sample's last day. */
const NOW = '2026-03-06T20:10:00.000Z';

const SHARP = { deviceScaleFactor: 2, colorScheme: 'light' } as const;
const WIDE = { ...SHARP, viewport: { width: 1280, height: 1534 } };
const PHONE = { ...SHARP, viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true };
const DESK = { ...SHARP, viewport: { width: 1280, height: 900 } };

const READERS_PICTURES = [
  ['entry', DAY, WIDE],
  ['phone', `${DAY}#update-1925`, PHONE],
  ['dark', `${DAY}#update-1505`, { ...PHONE, colorScheme: 'dark' }],
  ['arabic', '/yawmiyat-varnmouth/2026/03/05#update-1505', PHONE],
  ['lite', `${DAY}/lite`, PHONE],
  ['search', '/search?q=lifeboat', { ...SHARP, viewport: { width: 1280, height: 800 } }],
] as const;

const DRAFT = `The harbour is **open** again, for the first time since noon on Wednesday.

> I hoisted it myself. I have waited three days.

See Varnmouth Daily, March 4: Harbour Closes as Storm Nears`;

await drawTouchIcon();
await takePictures();

/** On a phone's home screen the icon is cut to a rounded square: nothing may stand at its edges. */
async function drawTouchIcon(): Promise<void> {
  await sharp(path.join(ROOT, 'static', 'favicon.svg'), { density: 72 * 5 })
    .resize(180, 180)
    .flatten({ background: '#fcfcfa' })
    .png({ palette: true })
    .toFile(path.join(ROOT, 'static', 'touch-icon.png'));
}

async function takePictures(): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-pictures-'));
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }, {});
  const context = { ...(await openContext(config, openLog('silent'))), clock: { now: () => NOW } };
  await loadSample(context);
  const { app, live } = await openSite(context);
  const server = await listen(app, { port: 0, host: '127.0.0.1', publicUrl: config.publicUrl });
  try {
    await photographAll(addressOf(server), context);
  } finally {
    await stop(server, live);
    await live.stop();
    await context.db.close();
    await rm(folder, { recursive: true });
  }
}

async function photographAll(address: string, context: Context): Promise<void> {
  const { file, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath: file,
    args: ['--no-sandbox'],
    env: { ...process.env, ...env },
  });
  try {
    for (const [name, at, window] of READERS_PICTURES) {
      const page = await browser.newPage(window);
      await page.goto(`${address}${at}`);
      await save(page, name);
    }
    await photographDesk(await browser.newPage(DESK), address, context);
  } finally {
    await browser.close();
  }
}

/** The composer with an update half written. */
async function photographDesk(page: Page, address: string, context: Context): Promise<void> {
  await openBrowserSession(page, context, await addAccount(context, { role: 'admin', name: 'Maren Ostby' }));
  await page.clock.setFixedTime(NOW);
  await page.goto(`${address}/desk/varnmouth-daily/2026-03-06`);
  await page.getByLabel('Headline', { exact: true }).first().fill('The Boom Goes Up');
  await page.getByLabel('Text', { exact: true }).fill(DRAFT);
  await page.getByRole('link', { name: 'Varnmouth Daily, March 4: Harbour Closes as Storm Nears' }).waitFor();
  await save(page, 'desk');
}

/** At its size on the page and in few colours, so that a clone stays small. */
async function save(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const pixels = await page.screenshot();
  await sharp(pixels)
    .resize(page.viewportSize()?.width ?? null)
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(path.join(PICTURES, `${name}.png`));
}
