import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { EntryPage } from '../../../src/services/reader/read-entry.ts';
import { loadAssets } from '../../../src/web/assets/assets.ts';
import type { Order } from '../../../src/web/view-models/entry/day-page.ts';
import { entryView } from '../../../src/web/view-models/entry/entry-view.ts';
import { errorView } from '../../../src/web/view-models/error-view.ts';
import { historyView } from '../../../src/web/view-models/update/history-view.ts';
import { homeView } from '../../../src/web/view-models/archive/home-view.ts';
import { monthView } from '../../../src/web/view-models/archive/month-view.ts';
import { seriesView } from '../../../src/web/view-models/archive/series-view.ts';
import { tagView } from '../../../src/web/view-models/archive/tag-view.ts';
import { updatePageView } from '../../../src/web/view-models/update/update-page-view.ts';
import { yearView } from '../../../src/web/view-models/archive/year-view.ts';
import { renderUpdates } from '../../../src/web/html/update-html.ts';
import { renderView } from '../../../src/web/html/views.ts';
import { findHtmlErrors } from '../../support/html-validator.ts';
import * as build from '../../support/read-models.ts';

const ROOT = join(import.meta.dirname, '../../..');
const VIEWS = join(ROOT, 'views');
const assets = loadAssets(join(ROOT, 'static'));
const context = build.buildViewContext();
const series = build.buildSeries();

const HOSTILE = '"><script>alert(1)</script>';
const newest = build.buildUpdate('1400', { headline: 'The Boom Is Down', isKeyEvent: true, isPinned: true });
const withdrawn = build.buildWithdrawn('1118', '2026-03-05T12:04:00.000Z');
const oldest = build.buildUpdate('0830', {
  claim: 'unverified',
  byline: 'Ada',
  tags: ['Fish Quay', 'boom'],
  sources: [
    { name: 'The harbour office', url: 'https://example.org/boom' },
    { name: 'A caller', url: null },
  ],
});
const full = build.buildEntryPage({
  updates: [newest, withdrawn, oldest],
  entry: build.buildEntry({
    standfirst: 'In short.',
    byline: 'Ada',
    latest: { body: 'All is well.', at: '2026-03-05T14:30:00.000Z' },
    tags: ['storm'],
    related: [{ text: 'How the Harbour Closes' }],
    closedAt: '2026-03-06T06:00:00.000Z',
  }),
  corrections: [
    {
      entryId: 'entry-1',
      updateId: 'id-0830',
      kind: 'correction',
      note: 'Nine.',
      at: '2026-03-05T10:00:00.000Z',
    },
    {
      entryId: 'entry-1',
      updateId: 'id-1400',
      kind: 'retraction',
      note: 'No.',
      at: '2026-03-05T15:00:00.000Z',
    },
  ],
  backLinks: [{ series, day: '2026-03-06', title: 'After', anchor: 'update-0900' }],
  previous: build.buildSummary('2026-03-04'),
  next: build.buildSummary('2026-03-06'),
});
const empty = build.buildEntryPage({ entry: build.buildEntry({ originalEntry: '', title: 'March 5' }) });
const hostile = build.buildEntryPage({
  series: build.buildSeries({ name: HOSTILE }),
  entry: build.buildEntry({
    title: HOSTILE, standfirst: HOSTILE, byline: HOSTILE, originalEntry: HOSTILE,
    tags: [HOSTILE], related: [{ text: HOSTILE }], latest: { body: HOSTILE, at: '2026-03-05T14:30:00.000Z' },
  }),
  updates: [
    build.buildUpdate('1400', {
      headline: HOSTILE, body: HOSTILE, byline: HOSTILE, tags: [HOSTILE], isKeyEvent: true, isPinned: true,
      sources: [{ name: HOSTILE, url: `https://example.org/${HOSTILE}` }],
    }),
    build.buildWithdrawn('1118', '2026-03-05T12:04:00.000Z', {
      withdrawal: { at: '2026-03-05T12:04:00.000Z', reason: HOSTILE },
    }),
  ],
  corrections: [
    { entryId: 'entry-1', updateId: 'id-1400', kind: 'correction', note: HOSTILE, at: '2026-03-05T15:00:00.000Z' },
  ],
}); // prettier-ignore

const render = (view: string, locals: object) => renderView(`reader/${view}`, { ...locals, assets });
const renderEntry = async (page: EntryPage, order: Order = 'desc') =>
  render('entry', await entryLocals(page, order));

async function entryLocals(page: EntryPage, order: Order): Promise<object> {
  const view = entryView(page, order, build.buildViewContext());
  return { ...view, updatesHtml: Buffer.concat(await renderUpdates(view.updates)).toString() };
}

const month = { year: 2026, month: 3 };
const entries = [
  build.buildSummary('2026-03-05', { standfirst: 'In short.' }),
  build.buildSummary('2026-03-04'),
];
const PAGES: readonly (readonly [name: string, view: string, locals: object | Promise<object>])[] = [
  ['home', 'home', homeView({ series: [{ series, entries }] }, context)],
  ['home of a site without series', 'home', homeView({ series: [] }, context)],
  ['series', 'series', seriesView({ series, entries, years: [{ year: 2026, months: [{ month: 3, count: 2 }] }] }, context)],
  ['series without days', 'series', seriesView({ series, entries: [], years: [] }, context)],
  ['year', 'year', yearView({ series, year: 2026, months: [{ month: 3, count: 2 }], previousYear: 2025, nextYear: 2027 }, context)],
  ['month', 'month', monthView({ series, month, entries, previous: { year: 2026, month: 2 }, next: null }, context)],
  ['entry', 'entry', entryLocals(full, 'desc')],
  ['entry, oldest first', 'entry', entryLocals(full, 'asc')],
  ['entry with nothing on it', 'entry', entryLocals(empty, 'desc')],
  ['entry of hostile texts', 'entry', entryLocals(hostile, 'desc')],
  ['update', 'update', updatePageView({ page: full, update: oldest }, context)],
  ['withdrawn update', 'update', updatePageView({ page: full, update: withdrawn }, context)],
  ['history', 'history', historyView({ page: full, update: oldest }, context)],
  ['history of a withdrawn update', 'history', historyView({ page: full, update: withdrawn }, context)],
  ['tag', 'tag', tagView({ tag: 'boom', page: 2, hasNext: true, entries: [{ series, entry: build.buildSummary('2026-03-05') }],
    updates: [{ series, day: '2026-03-05', title: 'After', update: oldest }] }, context)],
  ['error', 'error', errorView(404, null, context.publicUrl)],
]; // prettier-ignore

describe.each(PAGES)('the page: %s', (_name, view, locals) => {
  it('is valid HTML with one h1, one main, a title and a description', async () => {
    const html = await render(view, await locals);
    expect(await findHtmlErrors(html)).toEqual([]);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main[ >]/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]+">/);
  });

  it('holds no script but the one file, no inline style, and asks no other site for anything', async () => {
    const html = await render(view, await locals);
    const scripts = html
      .match(/<script[^>]*>/gi)
      ?.filter((tag) => tag !== '<script type="application/ld+json">');
    expect(scripts).toEqual([`<script type="module" src="${assets.reader.path}">`]);
    expect(html).not.toMatch(/<style| style=| on[a-z]+="/i);
    expect(html).not.toMatch(
      /<(?:img|source|iframe|link rel="(?:stylesheet|icon)")[^>]*(?:src|href)="(?:https?:)?\/\//,
    );
  });
});

describe('a long list of key events', () => {
  it('shows a dozen and unfolds the rest', async () => {
    const updates = Array.from({ length: 40 }, (_, index) => build.buildUpdate(String(1040 - index), { isKeyEvent: true })); // prettier-ignore
    const html = await renderEntry(build.buildEntryPage({ updates }));
    const [shown = '', more = ''] = html.split('<summary class="unfold">More</summary>');
    expect(shown.match(/class="update-links__label"/g)).toHaveLength(12);
    expect(more.match(/class="update-links__label"/g)).toHaveLength(28);
  });
});

describe('an update on the page', () => {
  it('is an article whose heading holds its stamp', async () => {
    expect(await renderEntry(full)).toMatch(
      /<article id="update-1400"[^>]*>\s*<h2[^>]*><time datetime="2026-03-05T14:00:00Z">UPDATE 1400 GMT<\/time>/,
    );
  });

  it('jumps to the original entry, and so does the head of the page', async () => {
    const html = await renderEntry(full);
    const jumps = html.match(/<a href="#original-entry">Jump to Original Entry<\/a>/g);
    expect(jumps).toHaveLength(3);
    expect(html).toMatch(/<section id="original-entry"[^>]*>\s*<h2[^>]*>ORIGINAL ENTRY<\/h2>/);
  });

  it('says how far its claim is established before its text', async () => {
    const html = await renderEntry(full);
    expect(html.indexOf('<strong>unverified</strong>')).toBeGreaterThan(0);
    expect(html.indexOf('<strong>unverified</strong>')).toBeLessThan(html.lastIndexOf('News of 0830.'));
  });

  it('leaves a stub when withdrawn', async () => {
    const html = await renderEntry(full);
    const stub = /<article id="update-1118"[^]*?<\/article>/.exec(html)?.[0] ?? '';
    expect(wordsOf(stub)).toBe('UPDATE 1118 GMT withdrawn 1204 GMT: The footage shows another ship.');
    expect(html).not.toMatch(/secret/i);
  });

  it('keeps its id to itself when it is pinned', async () => {
    const html = await renderEntry(full);
    expect(html.match(/id="update-1400"/g)).toHaveLength(1);
    expect(html).toContain('<a href="#update-1400">Go to this update</a>');
  });
});

describe('the order of the page', () => {
  it.each([
    ['newest first, the original entry last', 'desc', ['update-1400', 'update-0830', 'original-entry']],
    ['the original entry first, then oldest first', 'asc', ['original-entry', 'update-0830', 'update-1400']],
  ] as const)('is %s', async (_name, order, expected) => {
    const html = await renderEntry(full, order);
    const places = expected.map((id) => html.indexOf(` id="${id}"`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });
});

describe('a view', () => {
  const views = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ejs'),
  );

  it.each(views)(
    '%s lists its locals first and puts out HTML only from include and names that end in Html',
    (name) => {
      const source = readFileSync(join(VIEWS, name), 'utf8');
      expect(source).toMatch(/^<%# Locals: /);
      const raw = [...source.matchAll(/<%-\s*([^]*?)\s*-?%>/g)].map(([, code]) => code ?? '');
      expect(raw.filter((code) => !/^include\(|Html$/.test(code))).toEqual([]);
    },
  );
});

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
