import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { publishSample } from '../support/sample.ts';
import { useSiteWith } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSiteWith(publishSample);

/** A day of fifteen updates. */
const DAY = '/varnmouth-daily/2026/03/05';

describe('a day of fifteen updates', () => {
  it('has that many, one of them withdrawn', async () => {
    const { body } = await visit(site, DAY);
    expect(body.match(/<article /g)).toHaveLength(15);
  });

  it.each([
    ['a page, its style sheet and its script', 30, DAY],
    ['a lite page with its style sheet', 15, `${DAY}/lite`],
    ['plain text', 10, `${DAY}.txt`],
  ])('comes over the line as %s in under %i KB, before pictures', async (_name, kilobytes, path) => {
    const files = await Promise.all([path, ...(await listFiles(path))].map(weigh));
    expect(files.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(kilobytes * 1024);
  });

  it('names its style sheet and its script, so that they are weighed, and a lite page no script', async () => {
    expect(await listFiles(DAY)).toEqual([
      expect.stringMatching(/^\/static\/site-.*\.css$/),
      expect.stringMatching(/^\/static\/reader-.*\.js$/),
    ]);
    expect(await listFiles(`${DAY}/lite`)).toEqual([expect.stringMatching(/^\/static\/lite-.*\.css$/)]);
  });
});

describe('a picture', () => {
  it.each(['/', '/varnmouth-daily', '/varnmouth-daily/2026/03', DAY, `${DAY}?order=asc`, `${DAY}/1925`])(
    'has its room before it is there, so that nothing moves when it comes: %s',
    async (path) => {
      const { body } = await visit(site, path);
      const pictures = body.match(/<img [^>]*>/g) ?? [];
      const roomless = pictures.filter((img) => !/ width="\d+"/.test(img) || !/ height="\d+"/.test(img));
      expect(roomless).toEqual([]);
      expect(pictures.length > 0 || !path.startsWith(DAY)).toBe(true);
    },
  );
});

/** The files that a browser loads before it shows the page. */
async function listFiles(path: string): Promise<string[]> {
  const { body } = await visit(site, path);
  const tags = body.matchAll(/<link rel="stylesheet" href="([^"]+)">|<script[^>]* src="([^"]+)">/g);
  return [...tags].map(([, stylesheet, script]) => stylesheet ?? script ?? '');
}

/** Bytes of it compressed as any server does. */
async function weigh(path: string): Promise<number> {
  return gzipSync((await visit(site, path)).body).length;
}
