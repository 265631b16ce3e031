import { expect, it } from '@jest/globals';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { readPage } from '../support/read-page.ts';
import { addEntry, addSeries, addUpdate } from '../support/rows.ts';
import { useSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };

const site = useSite();

it('a tag of more than a page shows a hundred at a time, newest first, also from memory', async () => {
  const db = site.context.db.writer;
  await addSeries(db);
  const { id: entryId } = await addEntry(db, { day: WHERE.day });
  for (let minute = 0; minute < 101; minute++) {
    const postedAt = new Date(Date.UTC(2026, 2, 5, 8, minute)).toISOString();
    await addUpdate(db, { entryId, ordinal: minute + 1, postedAt, tags: ['Ferry'] });
  }
  const open = async (path: string) => readPage((await visit(site, path)).body);
  const stamps = ({ words }: { words: string }) => words.match(/\d{4} GMT, March 5, 2026/g) ?? [];
  const pages = ({ links }: { links: readonly { href: string }[] }) =>
    links.map(({ href }) => href).filter((href) => href.startsWith('/tags/'));

  // Twice: the second time from memory.
  for (let time = 0; time < 2; time++) {
    const [first, second] = [await open('/tags/ferry'), await open('/tags/ferry?page=2')];
    expect([stamps(first).length, stamps(first)[0]]).toEqual([100, '0940 GMT, March 5, 2026']);
    expect(pages(first)).toEqual(['/tags/ferry?page=2']);
    expect(stamps(second)).toEqual(['0800 GMT, March 5, 2026']);
    expect([first, second].map(({ words }) => /^.*Page 2 Tagged/.test(words))).toEqual([false, true]);
    expect(pages(second)).toEqual(['/tags/ferry']);
    expect(second.metadata.get('og:url')).toBe('https://news.example/tags/ferry?page=2');
  }

  await publishUpdate(site.context, WHERE, { body: 'It sailed.', tags: ['Ferry'] }, null);
  expect(stamps(await open('/tags/ferry?page=2'))).toHaveLength(2);
});

it.each(['page=2', 'page=0', 'page=x', 'page=101', 'page=1&page=1'])('a tag has no ?%s', async (query) => {
  await addSeries(site.context.db.writer);
  await addEntry(site.context.db.writer, { day: WHERE.day, tags: ['Ferry'] });
  expect((await visit(site, `/tags/ferry?${query}`)).status).toBe(404);
});
