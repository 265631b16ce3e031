import { describe, expect, it } from '@jest/globals';
import { correctEntry } from '../../src/services/entries/correct-entry.ts';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { readPage, wordsAt } from '../support/read-page.ts';
import { useSiteWith } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSiteWith(publishHarbourDays);

async function open(path: string) {
  const answer = await visit(site, path);
  return { ...answer, ...readPage(answer.body) };
}

const MARCH_5_HEADING = 'Harbour Daily, March 5: The Ferry Drifts';

describe('a page', () => {
  it.each([
    ['the home page', '/', 'h1 Dateline'],
    ['a series', '/harbour-daily', 'h1 Harbour Daily'],
    ['a year', '/harbour-daily/2026', 'h1 Harbour Daily, 2026'],
    ['a month', '/harbour-daily/2026/03', 'h1 Harbour Daily, March 2026'],
    ['a day', MARCH_5_PATH, `h1 ${MARCH_5_HEADING}`],
    ['an update', `${MARCH_5_PATH}/1400`, `h1 ${MARCH_5_HEADING}`],
    ['a history', `${MARCH_5_PATH}/1026/history`, 'h1 Corrections to UPDATE 1026 GMT'],
    ['a tag', '/tags/fish-quay', 'h1 Tagged “Fish Quay”'],
  ])('of %s has its heading and leads home', async (_name, path, heading) => {
    const page = await open(path);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headings[0]).toBe(heading);
    expect(page.words).toContain('All times are GMT.');
    expect(path === '/' || page.links.some(({ href }) => href === '/')).toBe(true);
  });

  it.each([
    ['/', 'website', 'Dateline'],
    ['/harbour-daily', 'website', 'Harbour Daily'],
    ['/harbour-daily/2026', 'website', 'Harbour Daily, 2026'],
    [MARCH_5_PATH, 'article', MARCH_5_HEADING],
    [`${MARCH_5_PATH}/1500`, 'article', 'Harbour Daily, UPDATE 1500 GMT: Everyone Is Ashore'],
    ['/tags/fish-quay', 'website', 'Tagged “Fish Quay”'],
    ['/nothing', 'website', 'There is no page here'],
  ])('says to other sites what it is, and where its feeds are: %s', async (path, type, title) => {
    const { metadata, body } = await open(path);
    expect(metadata.get('og:type')).toBe(type);
    expect(metadata.get('og:title')).toBe(title);
    expect(metadata.get('og:locale')).toBe('en_US');
    expect(metadata.get('og:site_name')).toBe('Dateline');
    expect(metadata.get('twitter:card')).toBe(type === 'article' ? 'summary_large_image' : 'summary');
    expect(body.match(/<link rel="alternate" type="application\/(?:rss|atom|feed)\+/g)).toHaveLength(3);
  });

  it.each([
    ['a series that is not there', '/no-such-daily'],
    ['a draft', '/harbour-daily/2026/03/07'],
    ['the copy of a draft', '/harbour-daily/2026/03/07.txt'],
    ['a day that cannot be', '/harbour-daily/2026/02/30'],
    ['a day without an entry', '/harbour-daily/2026/03/08'],
    ['a year without entries', '/harbour-daily/2025'],
    ['a month without entries', '/harbour-daily/2026/04'],
    ['a month that cannot be', '/harbour-daily/2026/13'],
    ['a month of one digit', '/harbour-daily/2026/3'],
    ['an update that is not there', `${MARCH_5_PATH}/1401`],
    ['an update that cannot be', `${MARCH_5_PATH}/noon`],
    ['the history of no update', `${MARCH_5_PATH}/1401/history`],
    ['a tag nobody gave', '/tags/mountains'],
    ['a tag in another form', '/tags/Fish%20Quay'],
    ['a name in capitals', '/Harbour-Daily'],
    ['a feed of no series', '/no-such-daily/feed.xml'],
    ['a file that is not there', '/static/site.css'],
    ['a picture that is not there', '/media/none.jpg'],
  ])('of %s is not found, and says where to go', async (_name, path) => {
    const page = await open(path);
    expect(page.status).toBe(404);
    expect(page.headings).toEqual(['h1 There is no page here']);
    expect(page.links).toContainEqual({ words: 'Front page', href: '/' });
  });
});

describe('the home page', () => {
  it('shows the newest day and the days before it, and no draft', async () => {
    const page = await open('/');
    expect(page.links).toContainEqual({ words: 'The Brooms Come Out', href: '/harbour-daily/2026/03/06' });
    expect(page.links).toContainEqual({ words: 'The Ferry Drifts', href: MARCH_5_PATH });
    expect(page.words).not.toContain('The Secret Plan');
  });

  it('says the year of days of another year', async () => {
    await site.publishDay({ day: '2025-12-31', title: 'The Year Ends' });
    const { words } = await open('/');
    expect(words).toContain('December 31, 2025 The Year Ends');
    expect(words).toContain('March 5 The Ferry Drifts');
  });
});

describe('the archive', () => {
  it('leads from the series to the year, the month and the day', async () => {
    const series = await open('/harbour-daily');
    expect(series.links).toContainEqual({ words: '2026', href: '/harbour-daily/2026' });
    expect(series.links).toContainEqual({ words: 'March 3 days', href: '/harbour-daily/2026/03' });
    const month = await open('/harbour-daily/2026/03');
    expect(month.links).toContainEqual({ words: '5: The Ferry Drifts', href: MARCH_5_PATH });
    expect(month.words).not.toContain('The Secret Plan');
  });

  it('redirects to the newest published day', async () => {
    const answer = await visit(site, '/harbour-daily/latest');
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe('/harbour-daily/2026/03/06');
  });
});

describe('a day', () => {
  it('stands newest first, the original entry last', async () => {
    const { ids } = await open(MARCH_5_PATH);
    expect(ids.filter((id) => /^update-|^original/.test(id))).toEqual([
      'update-1500',
      'update-1400',
      'update-1140',
      'update-1026',
      'original-entry',
    ]);
  });

  it('stands oldest first for ?order=asc, the original entry first', async () => {
    const { ids } = await open(`${MARCH_5_PATH}?order=asc`);
    expect(ids.filter((id) => /^update-|^original/.test(id))).toEqual([
      'original-entry',
      'update-1026',
      'update-1140',
      'update-1400',
      'update-1500',
    ]);
  });

  it('ignores every other query', async () => {
    const plain = await visit(site, MARCH_5_PATH);
    const queried = await visit(site, `${MARCH_5_PATH}?order=sideways&utm_source=x&order[]=asc`);
    expect(queried.body).toBe(plain.body);
  });

  it('says what it is to machines: one canonical address in either order', async () => {
    const { body, metadata } = await open(`${MARCH_5_PATH}?order=asc`);
    expect(body).toContain(`<link rel="canonical" href="https://news.example${MARCH_5_PATH}">`);
    expect(metadata.get('description')).toBe('A tug and a rope.');
    expect(metadata.get('og:url')).toBe(`https://news.example${MARCH_5_PATH}`);
    expect(metadata.get('robots')).toBe('max-image-preview:large');
  });

  it('jumps to its original entry from the top and from each update', async () => {
    const { links, body } = await open(MARCH_5_PATH);
    const jumps = links.filter(({ words }) => words === 'Jump to Original Entry');
    expect(jumps.map(({ href }) => href)).toEqual(Array(4).fill('#original-entry'));
    expect(wordsAt(body, 'original-entry')).toMatch(/^ORIGINAL ENTRY A calm morning after the storm\./);
  });

  it('keeps what an update carries: headline, claim, sources, byline, tags, permalink', async () => {
    const { body, links } = await open(MARCH_5_PATH);
    expect(wordsAt(body, 'update-1500')).toBe(
      'UPDATE 1500 GMT Everyone Is Ashore Claim: confirmed All 143 have been counted. ' +
        'Sources: The harbour office By Ben Reporter Tags: Fish Quay, ferry Permalink Jump to Original Entry',
    );
    expect(links).toContainEqual({ words: 'The harbour office', href: 'https://harbour.example/log' });
    expect(links).toContainEqual({ words: 'Permalink', href: `${MARCH_5_PATH}/1500` });
    expect(links).toContainEqual({ words: 'ferry', href: '/tags/ferry' });
  });

  it('links its references and is linked back from the days that refer to it', async () => {
    const { links } = await open(MARCH_5_PATH);
    expect(links).toContainEqual({
      words: 'Harbour Daily, March 4: The Boom Goes Down',
      href: '/harbour-daily/2026/03/04',
    });
    expect(links).toContainEqual({ words: 'see 1026 GMT', href: '#update-1026' });
    expect(links).toContainEqual({
      words: 'Harbour Daily, March 6: The Brooms Come Out',
      href: '/harbour-daily/2026/03/06',
    });
  });

  it('leaves a reference to a draft plain text, without its title', async () => {
    const { links, words } = await open('/harbour-daily/2026/03/06');
    expect(words).toContain('as foreseen in Harbour Daily, March 7.');
    expect(links.map(({ href }) => href)).not.toContain('/harbour-daily/2026/03/07');
    expect(words).not.toContain('The Secret Plan');
  });

  it('leads to the days before and after it, never to a draft', async () => {
    const march5 = await open(MARCH_5_PATH);
    expect(march5.links).toContainEqual({
      words: 'Previous day, March 4 The Boom Goes Down',
      href: '/harbour-daily/2026/03/04',
    });
    expect(march5.links).toContainEqual({
      words: 'Next day, March 6 The Brooms Come Out',
      href: '/harbour-daily/2026/03/06',
    });
    expect((await open('/harbour-daily/2026/03/06')).words).not.toContain('Next day');
  });

  it('tells of its corrections where they are and in a list', async () => {
    const { body, words } = await open(MARCH_5_PATH);
    const note = 'Correction, 1530 GMT, March 5, 2026: Power was lost at 1019, not 1026.';
    expect(wordsAt(body, 'update-1026')).toContain(note);
    expect(words).toContain(`Corrections to this page ${note} UPDATE 1026 GMT`);
    expect(words).not.toContain('The ferry has lost power.');
  });

  it('is plain text at .txt', async () => {
    const copy = await visit(site, `${MARCH_5_PATH}.txt`);
    expect(copy.status).toBe(200);
    expect(copy.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(copy.body).toMatch(/^Harbour Daily, March 5, 2026: The Ferry Drifts\n/);
    expect(copy.body).toMatch(/\n1400 GMT: The tug has a line aboard/);
  });

  it('tells in plain text how far claims are established, and by whom', async () => {
    const { body } = await visit(site, `${MARCH_5_PATH}.txt`);
    expect(body).toContain(
      '\n\nClaim: confirmed\n\nSources: The harbour office (https://harbour.example/log)',
    );
  });

  it('tells of its corrections in plain text below what they correct', async () => {
    const note = 'A rope was\r\nforgotten.';
    await correctEntry(
      site.context,
      {
        ...{ slug: 'harbour-daily', day: '2026-03-05', kind: 'addition', note },
        changes: { originalEntry: 'A calm morning and a rope.' },
      },
      null,
    );
    const { body } = await visit(site, `${MARCH_5_PATH}.txt`);
    expect(body).toContain(
      '1026 GMT: The ferry lost power at 1019.\n\nCorrection, 1530 GMT, March 5, 2026: Power was lost at 1019, not 1026.\n\n\n',
    );
    expect(body).toContain(
      'ORIGINAL ENTRY: A calm morning and a rope.\n\nAddition, 1200 GMT, March 6, 2026: A rope was forgotten.\n',
    );
  });
});

describe('an update alone', () => {
  it('has the day’s address as its canonical one and leads to its neighbours', async () => {
    const { body, links } = await open(`${MARCH_5_PATH}/1400`);
    expect(body).toContain(`<link rel="canonical" href="https://news.example${MARCH_5_PATH}">`);
    expect(links).toContainEqual({
      words: 'Later update UPDATE 1500 GMT: Everyone Is Ashore',
      href: `${MARCH_5_PATH}/1500`,
    });
    expect(links).toContainEqual({ words: 'see 1026 GMT', href: `${MARCH_5_PATH}#update-1026` });
    expect(links).toContainEqual({
      words: 'Jump to Original Entry',
      href: `${MARCH_5_PATH}#original-entry`,
    });
  });

  it('is shared as itself: its own address, writer, tags and times', async () => {
    const { metadata, body } = await open(`${MARCH_5_PATH}/1500`);
    expect(metadata.get('og:url')).toBe(`https://news.example${MARCH_5_PATH}/1500`);
    expect(metadata.get('author')).toBe('Ben Reporter');
    expect(body.match(/"article:tag" content="[^"]+"/g)).toEqual([
      '"article:tag" content="Fish Quay"',
      '"article:tag" content="ferry"',
    ]);
    expect(metadata.get('article:section')).toBe('Harbour Daily');
    expect(metadata.get('article:published_time')).toBe('2026-03-05T15:00:00Z');
    expect(metadata.get('article:modified_time')).toBe('2026-03-05T15:00:20Z');
  });

  it('says in its history what changed, or that nothing did', async () => {
    const corrected = await open(`${MARCH_5_PATH}/1026/history`);
    expect(corrected.words).toContain('Power was lost at 1019, not 1026.');
    const untouched = await open(`${MARCH_5_PATH}/1400/history`);
    expect(untouched.words).toContain('Nothing readers should know of has changed');
  });
});

describe('a tag', () => {
  it('gathers days and updates', async () => {
    const { links } = await open('/tags/fish-quay');
    expect(links).toContainEqual({ words: MARCH_5_HEADING, href: MARCH_5_PATH });
    expect(links).toContainEqual({ words: 'Everyone Is Ashore', href: `${MARCH_5_PATH}/1500` });
  });
});
