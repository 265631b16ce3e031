import { describe, expect, it } from '@jest/globals';
import { parseRssFeed } from 'feedsmith';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { tagOf } from '../../src/domain/tag.ts';
import { removeIllegal } from '../../src/formats/legal-text.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { publishHostileDay } from '../support/hostile-days.ts';
import { HTML_PAYLOADS, URL_PAYLOADS } from '../support/payloads.ts';
import { readPage } from '../support/read-page.ts';
import { useSite } from '../support/site.ts';
import { findUnsafeMarkup } from '../support/unsafe-markup.ts';
import { visit } from '../support/visit.ts';

const site = useSite();

describe('a payload in every field', () => {
  it.each(HTML_PAYLOADS)('is words on every page and in the feed: %j', async (payload) => {
    const { slug } = await publishHostileDay(site, { name: `${payload} Daily`, payload });
    for (const path of pagesOf(slug, payload)) {
      const { body } = await visit(site, path);
      expect([path, ...findHostileMarkup(body)]).toEqual([path]);
      expect(readPage(body).words).toMatch(/All times are GMT\.(?:$|.*(?:RSS Atom JSON Feed|Plain text$))/);
    }
    const entry = await visit(site, encodeURI(`/${slug}/2026/03/05`));
    expect(readPage(entry.body).words).toContain(asShown(payload));
    const { items = [] } = parseRssFeed((await visit(site, '/feed.xml')).body);
    expect(items).toHaveLength(3);
    const texts = items.map(({ content }) => content?.encoded ?? '');
    expect(texts.flatMap((html) => findUnsafeMarkup(relative(html)))).toEqual([]);
  });
});

describe('sources at hostile addresses', () => {
  it('are no links, or lead to a page of the web and do nothing else', async () => {
    await site.publishDay({ day: '2026-03-05' });
    const sources = URL_PAYLOADS.map((url, index) => ({ name: `Source ${String(index)}`, url }));
    const where = { slug: 'harbour-daily', day: '2026-03-05' };
    await publishUpdate(site.context, where, { body: 'See there.', sources }, null);
    const { body } = await visit(site, '/harbour-daily/2026/03/05');
    expect(findHostileMarkup(body)).toEqual([]);
    expect(readPage(body).words).toContain(sources.map(({ name }) => name).join('; '));
  });
});

function pagesOf(slug: string, payload: string): string[] {
  const day = `/${slug}/2026/03/05`;
  return [
    ...['/', `/${slug}`, `/${slug}/2026/03`, day, `${day}/lite`, `${day}.html`],
    ...[`${day}/1200`, `${day}/1200/history`, `${day}/1201`, `/tags/${tagOf(payload)}`],
  ].map(encodeURI);
}

/** As a page shows the text: in one line, without what no page may hold. */
function asShown(payload: string): string {
  return removeIllegal(payload).replace(/\s+/g, ' ').trim();
}

/** Feeds hold absolute addresses, pages hold paths. */
function relative(html: string): string {
  return html.replaceAll('https://news.example/', '/');
}

const NEVER_OURS =
  /^(?:script|style|iframe|object|embed|form|input|button|svg|math|base|template|textarea|plaintext|video|select)$/;

const OURS = new RegExp(
  [
    '<style>@layer reset[^]*?</style>',
    '<script type="module" src="/static/reader-[0-9a-f]{12}\\.js"></script>',
    // Nothing that a browser could read as markup stands in data.
    '<script type="application/ld\\+json">[^<>&]*</script>',
    '<button class="(?:live-bar__button|day-bar__pause)" type="button" data-(?:news|pause) hidden></button>',
    '<form class="search search--short" action="/search" method="get" role="search">',
    '<input id="q" name="q" type="search" dir="auto" enterkeyhint="search" autocapitalize="off">',
    '<input type="hidden" name="series" value="[^"<>]*">',
    '<button type="submit">Search</button>',
    '<dialog class="lightbox" data-lightbox [^]*?</dialog>',
  ].join('|'),
  'g',
);

/** What no page of ours holds, wherever it came from. */
function findHostileMarkup(html: string): string[] {
  return listElements(parse(html.replace(OURS, ''))).flatMap(({ tagName, attrs }) => [
    ...(NEVER_OURS.test(tagName) ? [tagName] : []),
    ...attrs
      .filter(({ name, value }) => /^(?:on|style|srcdoc|form|xlink)/.test(name) || !isOurs(name, value))
      .map(({ name, value }) => `${tagName} ${name}="${value}"`),
  ]);
}

function isOurs(name: string, value: string): boolean {
  switch (name) {
    case 'id':
      return /^(?:content|original-entry|update-\d{4})$/.test(value);
    case 'src':
    case 'srcset':
      return value.startsWith('/media/');
    case 'href':
      return /^(?:\/(?![/\\])|#|https?:\/\/[a-z.]+\/)/.test(value);
    default:
      return true;
  }
}

type Element = DefaultTreeAdapterTypes.Element;

function listElements(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(listElements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}
