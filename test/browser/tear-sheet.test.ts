import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { findPageErrors } from '../support/accessibility.ts';
import { useBrowser } from '../support/browser.ts';
import { publishSample } from '../support/sample.ts';
import { useSiteWith } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSiteWith(publishSample);
const openPage = useBrowser();

it('a tear sheet opens from a disk with its pictures and styles, and asks nobody for anything', async () => {
  const { body } = await visit(site, '/varnmouth-daily/2026/03/05.html');
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'dateline-sheet-')), 'day.html');
  await writeFile(file, body);

  const page = await openPage({ width: 360 });
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) trouble.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);

  const widths = await page.evaluate<number[]>(
    '[...document.images].map((image) => image.complete ? image.naturalWidth : 0)',
  );
  expect(new Set(widths)).toEqual(new Set([960]));
  expect(await page.evaluate('getComputedStyle(document.body).fontFamily')).toMatch(/charter/i);
  await page.getByRole('link', { name: 'Jump to Original Entry' }).first().click();
  expect(page.url()).toMatch(/#original-entry$/);
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  expect(await findPageErrors(page)).toEqual([]);
  expect(trouble).toEqual([]);
});
