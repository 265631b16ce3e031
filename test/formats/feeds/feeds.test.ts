import { describe, expect, it } from '@jest/globals';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { renderAtom } from '../../../src/formats/feeds/atom.ts';
import type { Feed, FeedItem } from '../../../src/formats/feeds/feed.ts';
import { renderJsonFeed } from '../../../src/formats/feeds/json-feed.ts';
import { renderRss } from '../../../src/formats/feeds/rss.ts';

const ITEM: FeedItem = {
  id: 'urn:uuid:0196b7a0-0000-7000-8000-000000000001',
  url: 'https://log.example/port-log/2026/03/01/1400',
  title: 'UPDATE 1400 GMT: Ferry sails',
  contentHtml: '<p dir="auto">The <em>ferry</em> sailed.</p>',
  authors: ['Rhea Vane', 'J. Marr'],
  tags: ['ferry'],
  publishedAt: '2026-03-01T14:00:00.000Z',
  updatedAt: '2026-03-01T15:12:00.000Z',
  language: 'en',
  withdrawal: null,
  image: null,
};

const FEED: Feed = {
  title: 'Port Log',
  description: 'The harbour, day by day',
  language: 'en',
  homeUrl: 'https://log.example/port-log',
  feedUrl: 'https://log.example/port-log/feed.xml?a=1&b=2',
  siteName: 'Log & Co',
  updatedAt: '2026-03-01T15:12:00.000Z',
  items: [ITEM],
};

/** The content and title of the first item, as two independent parsers read it from each format. */
async function readItem(item: Partial<FeedItem>): Promise<{ title: unknown; content: unknown }[]> {
  const feed = { ...FEED, items: [{ ...ITEM, ...item }] };
  const rss = renderRss(feed);
  const atom = renderAtom(feed);
  const parser = new RssParser();
  const [a, b] = [(await parser.parseString(rss)).items[0], (await parser.parseString(atom)).items[0]];
  const c = parseRssFeed(rss).items?.[0];
  const d = parseAtomFeed(atom).entries?.[0];
  const e = parseJsonFeed(renderJsonFeed(feed)).items?.[0];
  return [
    { title: a?.title, content: a?.['content:encoded'] },
    { title: b?.title, content: b?.content },
    { title: c?.title, content: c?.content?.encoded },
    { title: d?.title?.value, content: d?.content?.value },
    { title: e?.title, content: e?.content_html },
  ];
}

describe('every format', () => {
  it.each([
    ['the end of CDATA', 'a ]]> b', '<p>a ]]&gt; b</p>'],
    ['markup', '<script>alert(1)</script> & "x"', '<p>&lt;script&gt; &amp;amp; "x" \'y\'</p>'],
    ['entities', '&lt;b&gt; &amp; &#60;', '<p>&amp;lt;b&amp;gt;</p>'],
    ['emoji', 'Fog 🌫️👩‍🚒', '<p>🌫️</p>'],
    ['text from right to left', 'سجل \u200fالميناء', '<p dir="auto">سجل</p>'],
  ])('carries %s through', async (_, title, contentHtml) => {
    const read = await readItem({ title, contentHtml });
    expect(read).toEqual(Array.from({ length: 5 }, () => ({ title, content: contentHtml })));
  });

  it('leaves out what XML cannot carry', async () => {
    const hostile = 'a\u0000\u0008\u000b\u000c\u000e\u001f\u007f\ufffe\uffff\ud800b\udc00c';
    const read = await readItem({ title: hostile, contentHtml: `<p>${hostile}</p>` });
    expect(read).toEqual(Array.from({ length: 5 }, () => ({ title: 'abc', content: '<p>abc</p>' })));
  });

  it('drops what is not safe from content', async () => {
    const contentHtml = '<p id="x" onclick="y()">a</p><script>z()</script><iframe src="https://b"></iframe>';
    const read = await readItem({ contentHtml });
    expect(read.map(({ content }) => content)).toEqual(Array.from({ length: 5 }, () => '<p>a</p>'));
  });

  it('makes every URL absolute and each picture one JPEG', async () => {
    const contentHtml =
      '<p dir="auto">href="/x" <a href="/port-log?a=1&amp;b=2" class="reference">a</a> <a href="https://b.example/" rel="noopener">b</a></p>' +
      '<figure class="photo"><a href="/media/q.jpg" data-picture><picture><source type="image/webp" srcset="/media/q.webp 800w" sizes="100vw">' +
      '<img src="/media/q.jpg" srcset="/media/q.jpg 800w" sizes="100vw" width="800" height="450" alt="Say &quot;href=/y&quot;" loading="lazy" decoding="async"></picture></a></figure>';
    const read = await readItem({ contentHtml });
    expect(read[2]?.content).toBe(
      '<p dir="auto">href="/x" <a href="https://log.example/port-log?a=1&amp;b=2">a</a> <a href="https://b.example/" rel="noopener">b</a></p>' +
        '<figure><a href="https://log.example/media/q.jpg"><img src="https://log.example/media/q.jpg" width="800" height="450" alt="Say &quot;href=/y&quot;"></a></figure>',
    );
  });

  it('leaves a picture under a warning on the page', async () => {
    const contentHtml =
      '<figure class="photo"><details class="warning"><summary dir="auto">Content warning: &lt;x&gt;. <span class="offer">Show the picture</span></summary>' +
      '<picture><img src="/media/q.jpg" alt=""></picture></details><figcaption dir="auto">c</figcaption></figure>';
    const read = await readItem({ contentHtml });
    expect(read[4]?.content).toBe(
      '<figure><p dir="auto"><a href="https://log.example/port-log/2026/03/01/1400">Content warning: &lt;x&gt;. Show the picture</a></p><figcaption dir="auto">c</figcaption></figure>',
    );
  });

  it('names an item by the same id', () => {
    expect(parseRssFeed(renderRss(FEED)).items?.[0]?.guid).toEqual({ value: ITEM.id, isPermaLink: false });
    expect(parseAtomFeed(renderAtom(FEED)).entries?.[0]?.id).toBe(ITEM.id);
    expect(parseJsonFeed(renderJsonFeed(FEED)).items?.[0]?.id).toBe(ITEM.id);
  });
});

describe('RSS', () => {
  it('is this document', () => {
    const feed = { ...FEED, items: [{ ...ITEM, image: 'https://log.example/media/q.jpg' }] };
    expect(renderRss(feed)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"',
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        ' xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Port Log</title>',
        '<link>https://log.example/port-log</link><description>The harbour, day by day</description>',
        '<language>en</language><lastBuildDate>Sun, 01 Mar 2026 15:12:00 GMT</lastBuildDate>',
        '<generator>Dateline</generator><atom:link rel="self" type="application/rss+xml"',
        ' href="https://log.example/port-log/feed.xml?a=1&amp;b=2"/><item><title>UPDATE 1400 GMT: Ferry sails</title>',
        '<link>https://log.example/port-log/2026/03/01/1400</link>',
        '<guid isPermaLink="false">urn:uuid:0196b7a0-0000-7000-8000-000000000001</guid>',
        '<pubDate>Sun, 01 Mar 2026 14:00:00 GMT</pubDate><atom:updated>2026-03-01T15:12:00Z</atom:updated>',
        '<dc:creator>Rhea Vane</dc:creator><dc:creator>J. Marr</dc:creator><category>ferry</category>',
        '<description>The ferry sailed.</description><content:encoded>&lt;p dir=&quot;auto&quot;&gt;The',
        ' &lt;em&gt;ferry&lt;/em&gt; sailed.&lt;/p&gt;</content:encoded>',
        '<media:content url="https://log.example/media/q.jpg" medium="image"/></item></channel></rss>\n',
      ].join(''),
    );
  });

  it('escapes the text of a description twice, since readers take it as HTML', () => {
    const rss = renderRss({ ...FEED, items: [{ ...ITEM, contentHtml: '<p>&lt;script&gt; &amp;amp;</p>' }] });
    expect(rss).toContain('<description>&amp;lt;script&amp;gt; &amp;amp;amp;</description>');
  });

  it('describes itself by its title where it has no description', () => {
    expect(renderRss({ ...FEED, description: '' })).toContain('<description>Port Log</description>');
  });
});

describe('Atom', () => {
  it('is this document', () => {
    expect(renderAtom({ ...FEED, feedUrl: 'https://log.example/atom.xml' })).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"',
        ' xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="en"><id>https://log.example/atom.xml</id>',
        '<title>Port Log</title><subtitle>The harbour, day by day</subtitle><updated>2026-03-01T15:12:00Z</updated>',
        '<author><name>Log &amp; Co</name></author>',
        '<link rel="self" type="application/atom+xml" href="https://log.example/atom.xml"/>',
        '<link rel="alternate" type="text/html" href="https://log.example/port-log"/><generator>Dateline</generator>',
        '<entry xml:lang="en"><id>urn:uuid:0196b7a0-0000-7000-8000-000000000001</id>',
        '<title>UPDATE 1400 GMT: Ferry sails</title>',
        '<link rel="alternate" type="text/html" href="https://log.example/port-log/2026/03/01/1400"/>',
        '<published>2026-03-01T14:00:00Z</published><updated>2026-03-01T15:12:00Z</updated>',
        '<author><name>Rhea Vane</name></author><author><name>J. Marr</name></author><category term="ferry"/>',
        '<summary>The ferry sailed.</summary><content type="html">&lt;p dir=&quot;auto&quot;&gt;The',
        ' &lt;em&gt;ferry&lt;/em&gt; sailed.&lt;/p&gt;</content></entry></feed>\n',
      ].join(''),
    );
  });

  it('says that an item was withdrawn, and keeps its stub for readers that do not know how', () => {
    const withdrawal = { at: '2026-03-01T15:12:00.000Z', reason: 'Wrong ship & <port>' };
    const stub = { title: 'UPDATE 1400 GMT withdrawn 1512 GMT: Wrong ship', contentHtml: '<p>Withdrawn</p>' };
    const updatedAt = '2026-03-01T15:13:00.000Z';
    const atom = renderAtom({ ...FEED, items: [{ ...ITEM, ...stub, updatedAt, withdrawal }] });
    expect(atom).toContain(
      '<at:deleted-entry ref="urn:uuid:0196b7a0-0000-7000-8000-000000000001" when="2026-03-01T15:12:00Z">' +
        '<at:comment>Wrong ship &amp; &lt;port&gt;</at:comment></at:deleted-entry>',
    );
    const [entry] = parseAtomFeed(atom).entries ?? [];
    expect(entry?.title?.value).toBe('UPDATE 1400 GMT withdrawn 1512 GMT: Wrong ship');
    expect(entry?.updated).toBe('2026-03-01T15:12:00Z');
  });
});

describe('JSON Feed', () => {
  it('is this document', () => {
    expect(JSON.parse(renderJsonFeed({ ...FEED, feedUrl: 'https://log.example/feed.json' }))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Port Log',
      home_page_url: 'https://log.example/port-log',
      feed_url: 'https://log.example/feed.json',
      description: 'The harbour, day by day',
      language: 'en',
      authors: [{ name: 'Log & Co', url: 'https://log.example/port-log' }],
      items: [
        {
          id: 'urn:uuid:0196b7a0-0000-7000-8000-000000000001',
          url: 'https://log.example/port-log/2026/03/01/1400',
          title: 'UPDATE 1400 GMT: Ferry sails',
          content_html: '<p dir="auto">The <em>ferry</em> sailed.</p>',
          summary: 'The ferry sailed.',
          date_published: '2026-03-01T14:00:00Z',
          date_modified: '2026-03-01T15:12:00Z',
          authors: [{ name: 'Rhea Vane' }, { name: 'J. Marr' }],
          tags: ['ferry'],
          language: 'en',
        },
      ],
    });
  });

  it('names a picture, and no authors where there are none', () => {
    const item = { ...ITEM, authors: [], image: 'https://log.example/media/q.jpg' };
    const [read] = parseJsonFeed(renderJsonFeed({ ...FEED, items: [item] })).items ?? [];
    expect(read?.image).toBe('https://log.example/media/q.jpg');
    expect(read).not.toHaveProperty('authors');
  });
});

it.each([
  ['RSS', renderRss],
  ['Atom', renderAtom],
  ['JSON Feed', renderJsonFeed],
])('%s without items is a feed', (_, render) => {
  const text = render({ ...FEED, items: [] });
  expect(text).toContain('Port Log');
  expect(text).toBe(render({ ...FEED, items: [] }));
});
