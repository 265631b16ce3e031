import { describe, expect, it } from '@jest/globals';
import { parseAtomFeed, parseFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { useSiteWith } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSiteWith(publishHarbourDays);

const STUB = 'UPDATE 1140 GMT withdrawn 1204 GMT: It was another ship.';

/** Newest publication first: what is imported counts as published at its stamp. */
const TITLES = [
  'Harbour Daily, March 6, 0900 GMT: The quay is swept, as foreseen in Harbour Daily, March 7.',
  'Harbour Daily, March 6: The Brooms Come Out',
  'Harbour Daily, March 5, 1500 GMT: Everyone Is Ashore',
  'Harbour Daily, March 5, 1400 GMT: The tug has a line aboard (see 1026 GMT).',
  STUB,
  'Harbour Daily, March 5, 1026 GMT: The ferry lost power at 1019.',
  'Harbour Daily, March 5: The Ferry Drifts',
  'Harbour Daily, March 4: The Boom Goes Down',
];

const bodyOf = async (path: string) => (await visit(site, path)).body;

describe('a feed', () => {
  it.each([
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/harbour-daily/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/harbour-daily/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/harbour-daily/feed.json', 'application/feed+json; charset=utf-8'],
  ])('says what it is, names itself and may be read by pages of other sites: %s', async (path, type) => {
    const { status, headers, body } = await visit(site, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(body).toContain(`https://news.example${path}`);
  });

  it('says the same in every format, to both parsers', async () => {
    const rss = parseRssFeed(await bodyOf('/feed.xml'));
    const atom = parseAtomFeed(await bodyOf('/atom.xml'));
    const json = parseJsonFeed(await bodyOf('/feed.json'));
    expect(rss.items?.map(({ title }) => title)).toEqual(TITLES);
    expect(atom.entries?.map(({ title }) => textOf(title))).toEqual(TITLES);
    expect(json.items?.map(({ title }) => title)).toEqual(TITLES);
    const parser = new RssParser();
    for (const path of ['/feed.xml', '/harbour-daily/atom.xml']) {
      const { items } = await parser.parseString(await bodyOf(path));
      expect(items.map(({ title }) => title)).toEqual(TITLES);
    }
  });

  it.each(['/feed.xml', '/atom.xml', '/feed.json'])(
    'is known for what it is by its bytes: %s',
    async (path) => {
      const expected = { '/feed.xml': 'rss', '/atom.xml': 'atom', '/feed.json': 'json' };
      expect(Object.entries(expected)).toContainEqual([path, parseFeed(await bodyOf(path)).format]);
    },
  );

  it('gives each item one id for ever, the same in all formats', async () => {
    const rss = parseRssFeed(await bodyOf('/feed.xml')).items?.map(({ guid }) => guid?.value);
    const atom = parseAtomFeed(await bodyOf('/atom.xml')).entries?.map(({ id }) => id);
    const json = parseJsonFeed(await bodyOf('/feed.json')).items?.map(({ id }) => id);
    expect(new Set(rss).size).toBe(TITLES.length);
    expect(rss?.every((id) => /^urn:uuid:[0-9a-f-]{36}$/.test(id ?? ''))).toBe(true);
    expect(atom).toEqual(rss);
    expect(json).toEqual(rss);
  });

  it('carries full texts with absolute addresses', async () => {
    const { items } = parseRssFeed(await bodyOf('/harbour-daily/feed.xml'));
    const original = items?.find(({ title }) => title === 'Harbour Daily, March 5: The Ferry Drifts');
    const html = original?.content?.encoded ?? '';
    expect(html).toContain('<h3 dir="auto">The Wind Turns</h3>');
    expect(html).toContain('href="https://news.example/harbour-daily/2026/03/04"');
    expect(html).toMatch(/src="https:\/\/news\.example\/media\/[^"]+\.jpg"/);
    expect(original?.link).toBe(`https://news.example${MARCH_5_PATH}#original-entry`);
  });

  it('keeps the guid of a withdrawn update with its stub; Atom deletes the entry', async () => {
    const item = parseRssFeed(await bodyOf('/feed.xml')).items?.find(({ title }) => title === STUB);
    expect(item?.link).toBe(`https://news.example${MARCH_5_PATH}/1140`);
    expect(item?.content?.encoded).toBe(`<p dir="auto">${STUB}</p>`);
    expect(await bodyOf('/atom.xml')).toContain(
      `<at:deleted-entry ref="${item?.guid?.value ?? ''}" when="2026-03-05T12:04:00Z">`,
    );
  });

  it('tells of a correction: a note and a later date of change, the date of publication as it was', async () => {
    const { entries } = parseAtomFeed(await bodyOf('/atom.xml'));
    const corrected = entries?.find(({ id }) => id === entries[5]?.id);
    expect(textOf(corrected?.content)).toContain(
      'Correction, 1530 GMT, March 5, 2026: Power was lost at 1019, not 1026.',
    );
    expect(corrected?.updated).toBe('2026-03-05T15:30:00Z');
    expect(corrected?.published).toBe('2026-03-05T10:26:00Z');
  });

  it('holds nothing of a draft', async () => {
    expect(await bodyOf('/feed.json')).not.toContain('The Secret Plan');
  });
});

/** Some versions of a parser give a text, some an object that holds it. */
function textOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}
