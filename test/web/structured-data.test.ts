import { beforeEach, describe, expect, it } from '@jest/globals';
import { closeEntry } from '../../src/services/entries/close-entry.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { toList, valueAt } from '../support/json-values.ts';
import { publishHostileDay } from '../support/hostile-days.ts';
import { readPage } from '../support/read-page.ts';
import { useSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSite();

async function open(path: string) {
  const { body } = await visit(site, path);
  const blocks = [...body.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)];
  return { ...readPage(body), body, data: blocks.map(([, json = '']): unknown => JSON.parse(json)) };
}

/** Every text under a name, wherever it stands. */
function listTexts(data: unknown, name: string): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    key === name && typeof value === 'string' ? [value] : listTexts(value, name),
  );
}

describe('the structured data of a day', () => {
  beforeEach(() => publishHarbourDays(site));

  it('is true to the page: its addresses are there, its words and corrections stand on it', async () => {
    const { data, ids, words, metadata, links } = await open(MARCH_5_PATH);
    const [day] = data;
    expect(valueAt(day, ['@type'])).toBe('LiveBlogPosting');
    expect(valueAt(day, ['url'])).toBe(metadata.get('og:url'));
    expect(valueAt(day, ['dateModified'])).toBe(metadata.get('article:modified_time'));
    expect(valueAt(day, ['datePublished'])).toBe(metadata.get('article:published_time'));
    const updates = toList(valueAt(day, ['liveBlogUpdate']));
    const anchors = updates.map((update) => String(valueAt(update, ['url'])).split('#')[1]);
    expect(anchors).toEqual(['update-1500', 'update-1400', 'update-1026', 'original-entry']);
    expect(ids).toEqual(expect.arrayContaining(anchors));
    for (const text of [...listTexts(updates, 'articleBody'), ...listTexts(day, 'text')])
      for (const line of text.split('\n\n')) expect(words).toContain(line);
    expect(listTexts(day, 'text')).toContain('Power was lost at 1019, not 1026.');
    for (const name of listTexts(valueAt(day, ['author']), 'name')) expect(words).toContain(name);
    const citations = updates.flatMap((update) => toList(valueAt(update, ['citation']) ?? []));
    expect(listTexts(citations, 'url')).toEqual(['https://harbour.example/log']);
    expect(links.map(({ href }) => href)).toContain('https://harbour.example/log');
  });

  it('holds nothing of what was withdrawn or corrected away', async () => {
    const { data } = await open(MARCH_5_PATH);
    expect(JSON.stringify(data)).not.toMatch(/unseen rumour|another ship|has lost power/);
  });

  it('says every instant to the second, in GMT', async () => {
    const { data } = await open(MARCH_5_PATH);
    const names = ['datePublished', 'dateModified', 'coverageStartTime', 'coverageEndTime'];
    const instants = names.flatMap((name) => listTexts(data, name));
    expect(instants.length).toBeGreaterThan(10);
    for (const instant of instants) expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('ends later than anything on an open day, and when it was closed on a closed one', async () => {
    const endOf = async (path: string) => valueAt((await open(path)).data[0], ['coverageEndTime']);
    expect(await endOf('/harbour-daily/2026/03/06')).toBe('2026-03-07T06:00:00Z');
    await closeEntry(site.context, { slug: 'harbour-daily', day: '2026-03-06' }, null);
    expect(await endOf('/harbour-daily/2026/03/06')).toBe('2026-03-06T12:00:00Z');
  });

  it('is the same in either order, and is nowhere but on the day itself and the home page', async () => {
    const newestFirst = await open(MARCH_5_PATH);
    expect((await open(`${MARCH_5_PATH}?order=asc`)).data).toEqual(newestFirst.data);
    expect((await open(`${MARCH_5_PATH}/1500`)).data).toEqual([]);
    expect((await open('/harbour-daily')).data).toEqual([]);
    expect((await open('/')).data).toMatchObject([{ '@type': 'WebSite', url: 'https://news.example/' }]);
  });

  it('names a logo that is a picture and is there', async () => {
    const { data } = await open('/');
    const url = String(valueAt(data[0], ['publisher', 'logo', 'url']));
    const { status, headers } = await visit(site, url.replace('https://news.example', ''));
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
  });
});

it('a payload in structured data ends no script and swallows nothing', async () => {
  const payload = '</script><!--<script>alert(1)//]]> \u2028 the canary sings';
  const { slug } = await publishHostileDay(site, { name: 'Hostile Daily', payload });
  const { data, body } = await open(`/${slug}/2026/03/05`);
  expect(data).toHaveLength(2);
  expect(JSON.stringify(data)).toContain('the canary sings');
  expect(body).toMatch(/<\/script>\s*<\/body>\s*<\/html>\s*$/);
});
