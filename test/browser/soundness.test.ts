import { describe, expect, it } from '@jest/globals';
import type { ConsoleMessage, Page } from 'playwright-core';
import { slugify } from '../../src/domain/series.ts';
import { loadSample } from '../../src/services/sample/load-sample.ts';
import { findPageErrors } from '../support/accessibility.ts';
import { useBrowser } from '../support/browser.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { findHtmlErrors } from '../support/html-validator.ts';
import { useSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSite();
const openPage = useBrowser();

const PAGES = [
  ['home', '/'],
  ['series', '/harbour-daily'],
  ['year', '/harbour-daily/2026'],
  ['month', '/harbour-daily/2026/03'],
  ['day', MARCH_5_PATH],
  ['lite', `${MARCH_5_PATH}/lite`],
  ['update', `${MARCH_5_PATH}/1500`],
  ['withdrawn update', `${MARCH_5_PATH}/1140`],
  ['history', `${MARCH_5_PATH}/1026/history`],
  ['tag', '/tags/fish-quay'],
  ['search', '/search?q=ferry+late&from=2026-03-01'],
  ['search that finds nothing', '/search?q=mountains&series=harbour-daily'],
  ['search that cannot be', '/search?q=ferry&from=2026-02-30'],
  ['missing page', '/nothing'],
] as const;

describe('a page', () => {
  it('is valid, accessible and fits every window, whichever it is', async () => {
    await publishHarbourDays(site);
    const page = await openPage();
    for (const [name, path] of PAGES)
      expect({ name, errors: await findErrors(path, page) }).toEqual({ name, errors: [] });
  });

  it('is so with nothing on the site', async () => {
    expect(await findErrors('/')).toEqual([]);
  });

  it('is so with a day of fifteen updates', async () => {
    await loadSample(site.context);
    expect(await findErrors('/varnmouth-daily/2026/03/05')).toEqual([]);
  });

  it('is so from right to left', async () => {
    await loadSample(site.context);
    for (const path of ['/2026/03/05', '/2026/03', '/2026/03/05/1505', '/2026/03/09']) {
      expect(await findErrors(`/yawmiyat-varnmouth${path}`)).toEqual([]);
    }
  });

  it('is so with words that are too long and names that are hard', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3);
    await site.publishDay({
      day: '2026-03-05',
      series: `${long} Daily`,
      title: `${long}: ${'A Title That Does Not End '.repeat(12)}`,
      originalEntry: `## ${long}\n\n> ${long}\n\n- ${long}\n\nhttps://example.org/${long}`,
      updates: [
        { postedAt: '2026-03-05T14:00:00.000Z', headline: long, body: `السفينة في البحر\n\n${long}` },
      ],
    });
    expect(await findErrors('/')).toEqual([]);
    expect(await findErrors(encodeURI(`/${slugify(`${long} Daily`)}/2026/03/05`))).toEqual([]);
  });
});

/** A line for each thing that is wrong with a page, in whatever window and colours. */
async function findErrors(path: string, given?: Page): Promise<string[]> {
  const errors = await findHtmlErrors((await visit(site, path)).body);
  const page = given ?? (await openPage());
  const listen = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !/status of 4(?:00|04|10)/.test(message.text()))
      errors.push(message.text());
  };
  page.on('console', listen);
  await page.goto(site.address() + path);
  errors.push(...(await findPageErrors(page)));
  page.off('console', listen);
  return errors;
}
