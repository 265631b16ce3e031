// Draws static/touch-icon.png and takes the pictures of docs/pictures from the sample series, in Chromium:
// run it with `node bin/make-pictures.ts`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { readConfig } from '../src/config.ts';
import { openLog } from '../src/logger.ts';
import { openContext } from '../src/services/open-context.ts';
import { loadSample } from '../src/services/sample/load-sample.ts';
import { addressOf, listen, stop } from '../src/web/listener.ts';
import { openSite } from '../src/web/site.ts';
import { findChromium } from '../test/support/chromium.ts';

const ROOT = path.join(import.meta.dirname, '..');
const PICTURES = path.join(ROOT, 'docs', 'pictures');
const DAY = '/varnmouth-daily/2026/03/05';

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
  const context = await openContext(config, openLog('silent'));
  await loadSample(context);
  const { app, live } = await openSite(context);
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  try {
    await photograph(addressOf(server));
  } finally {
    await stop(server, live);
    await live.stop();
    await context.db.close();
    await rm(folder, { recursive: true });
  }
}

async function photograph(address: string): Promise<void> {
  const { file, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath: file,
    args: ['--no-sandbox'],
    env: { ...process.env, ...env },
  });
  const scale = { deviceScaleFactor: 2, colorScheme: 'light' } as const;
  const desk = await browser.newPage({ ...scale, viewport: { width: 1280, height: 1534 } });
  await desk.goto(`${address}${DAY}`);
  await save(desk, 'entry', 1280);
  const phone = await browser.newPage({
    ...scale,
    viewport: { width: 390, height: 800 },
    isMobile: true,
    hasTouch: true,
  });
  await phone.goto(`${address}${DAY}#update-1925`);
  await save(phone, 'phone', 390);
  await browser.close();
}

/** In few colours, so that a clone stays small. */
async function save(page: Page, name: string, width: number): Promise<void> {
  await page.waitForLoadState('networkidle');
  const pixels = await page.screenshot();
  await sharp(pixels)
    .resize(width)
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(path.join(PICTURES, `${name}.png`));
}
