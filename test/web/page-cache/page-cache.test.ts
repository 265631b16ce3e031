import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../../src/domain/wire/staleness.ts';
import { Page } from '../../../src/web/page-cache/page.ts';
import { PageCache } from '../../../src/web/page-cache/page-cache.ts';

const DAY = '/harbour-daily/2026/03/05';
const CHANGE: Change = { kind: 'update', slug: 'harbour-daily', path: DAY, touched: new Set() };

interface Given {
  readonly body?: string;
  readonly status?: number;
  readonly headers?: readonly string[];
}

function makePage(path = DAY, { body = 'x', status = 200, headers = [] }: Given = {}): Page {
  const rendered = { status, headers, contentType: 'text/html', body: Buffer.from(body) };
  return new Page(rendered, { scope: { of: 'day', path }, renderedAtMs: 0 });
}

const give = (page: Page) => () => Promise.resolve(page);

describe('kept pages', () => {
  it('are rendered once for all who ask meanwhile', async () => {
    const pages = new PageCache();
    let count = 0;
    const render = () => {
      count += 1;
      return Promise.resolve(makePage());
    };

    const both = await Promise.all([pages.render(DAY, render), pages.render(DAY, render)]);

    expect(count).toBe(1);
    expect(both[0]).toBe(both[1]);
    expect(pages.find(DAY)).toBe(both[0]);
  });

  it('are not those that were begun before a change, nor are those given to who asks after it', async () => {
    const pages = new PageCache();
    const older = Promise.withResolvers<Page>();
    const first = pages.render(DAY, () => older.promise);

    pages.drop([CHANGE]);
    const newer = makePage();
    const second = pages.render(DAY, give(newer));
    older.resolve(makePage());

    expect(await second).toBe(newer);
    expect(await first).not.toBe(newer);
    expect(pages.find(DAY)).toBe(newer);
  });

  it('are dropped by a change that makes them stale, and by no other', async () => {
    const pages = new PageCache();
    const other = '/harbour-daily/2026/03/01';
    for (const path of [DAY, other]) await pages.render(path, give(makePage(path)));

    pages.drop([CHANGE]);

    expect([pages.find(DAY), pages.find(other)?.scope]).toEqual([undefined, { of: 'day', path: other }]);
  });

  it('are no errors, and nothing that failed', async () => {
    const pages = new PageCache();
    await pages.render('/error', give(makePage(DAY, { status: 404 })));
    await expect(pages.render('/fails', () => Promise.reject(new Error('away')))).rejects.toThrow('away');

    expect([pages.find('/error'), pages.find('/fails')]).toEqual([undefined, undefined]);
    expect(await pages.render('/fails', give(makePage()))).toBe(pages.find('/fails'));
  });

  it.each([
    [['set-cookie', 'session=x']],
    [['cache-control', 'no-store']],
    [['vary', 'Cookie', 'cache-control', 'private, max-age=5']],
  ])('are nothing that is for one reader only: %s', async (headers) => {
    const pages = new PageCache();
    await pages.render(DAY, give(makePage(DAY, { headers })));
    expect(pages.find(DAY)).toBeUndefined();
  });

  it('take no more memory than they may: those that were not asked for longest go', async () => {
    const pages = new PageCache(1_000_000);
    for (let count = 0; count < 2000; count += 1) {
      await pages.render(`/${String(count)}`, give(makePage(DAY, { body: 'x'.repeat(50_000) })));
      pages.find('/0');
    }

    const kept = Array.from({ length: 2000 }, (_, count) => pages.find(`/${String(count)}`)).filter(Boolean);
    expect(kept).toHaveLength(16);
    expect(pages.find('/0')).toBeDefined();
    expect(pages.find('/1')).toBeUndefined();
  });

  it('lose no room to whoever asks live.json for what came after one seq and another', async () => {
    const pages = new PageCache(1_000_000);
    const page = await pages.render(DAY, give(makePage()));
    const positions = Array.from({ length: 500 }, (_, seq) => `${DAY}/live.json?after=${String(seq)} 5000`);
    for (const position of positions) await pages.render(position, give(makePage()));

    expect(pages.find(DAY)).toBe(page);
    expect(positions.filter((position) => pages.find(position))).toHaveLength(31);

    pages.drop([CHANGE]);
    expect([DAY, ...positions].filter((key) => pages.find(key))).toEqual([]);
  });

  it('count with what is kept of them: the page as it is only until there is a smaller form, and for who asks for it', async () => {
    const pages = new PageCache(1_000_000);
    const body = 'The harbour is open. '.repeat(20_000);
    const page = await pages.render(DAY, give(makePage(DAY, { body })));
    const sizes = [page.sizeBytes];

    await page.replyLater(['br']);
    sizes.push(page.sizeBytes);
    const whole = await page.replyLater(['identity']);
    sizes.push(page.sizeBytes);

    const [rendered = 0, compressed = 0, both = 0] = sizes;
    expect([rendered > 420_000, compressed < 10_000, both]).toEqual([true, true, compressed + 420_000]);
    expect(whole.body.toString()).toBe(body);
    expect(pages.find(DAY)).toBe(page);
  });

  it('are none more while nobody knows what is stale', async () => {
    const pages = new PageCache();
    await pages.render(DAY, give(makePage()));
    pages.doubt(5);
    await pages.render('/other', give(makePage()));

    expect([pages.find(DAY) !== undefined, pages.find('/other'), pages.doubtedSinceMs]).toEqual([
      true,
      undefined,
      5,
    ]);
    expect([pages.doubt(9), pages.doubtedSinceMs, pages.trust(), pages.trust()]).toEqual([
      false,
      5,
      true,
      false,
    ]);
  });
});
