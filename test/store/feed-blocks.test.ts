import { beforeEach, describe, expect, it } from '@jest/globals';
import { type FeedBlock, listFeedBlocks } from '../../src/store/feed-blocks.ts';
import { updateEntry } from '../../src/store/entries/entries.ts';
import { ENGINES, useDatabase } from '../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../support/rows.ts';

const at = (time: string) => `2026-06-28T${time}:00.000Z`;

function names(blocks: readonly FeedBlock[]): string[] {
  return blocks.map((block) =>
    block.kind === 'entry' ? block.entry.day : `${block.day} ${block.update.id}`,
  );
}

describe.each(ENGINES)('feed blocks on %s', (engine) => {
  const store = useDatabase(engine);
  const site = { seriesId: null, limit: 10 };
  beforeEach(async () => {
    await addSeries(store.db);
    await addEntry(store.db, { day: '2026-06-28' });
  });

  it('are original entries and updates, published last first', async () => {
    const entryId = 'entry-2026-06-28';
    await addEntry(store.db, { day: '2026-06-27' });
    await addUpdate(store.db, {
      id: 'late',
      entryId,
      ordinal: 2,
      postedAt: at('10:00'),
      publishedAt: at('23:00'),
    });
    await addUpdate(store.db, { id: 'early', entryId, ordinal: 1, postedAt: at('14:00') });

    const blocks = await listFeedBlocks(store.db, site);

    expect(names(blocks)).toEqual(['2026-06-28 late', '2026-06-28 early', '2026-06-28', '2026-06-27']);
    expect(names(await listFeedBlocks(store.db, { seriesId: null, limit: 2 }))).toEqual(
      names(blocks).slice(0, 2),
    );
  });

  it('stand by their stamps where they were published at one time', async () => {
    const publishedAt = at('23:00');
    await addEntry(store.db, { day: '2026-06-27', publishedAt });
    const entryId = 'entry-2026-06-27';
    await addUpdate(store.db, { id: 'a', entryId, ordinal: 2, postedAt: at('15:00'), publishedAt });
    await addUpdate(store.db, { id: 'b', entryId, ordinal: 1, postedAt: at('14:00'), publishedAt });

    const blocks = await listFeedBlocks(store.db, { ...site, limit: 3 });

    expect(names(blocks)).toEqual(['2026-06-27 a', '2026-06-27 b', '2026-06-27']);
  });

  it('hold withdrawn updates, which subscribers are told of, and no drafts', async () => {
    const entryId = 'entry-2026-06-28';
    const withdrawal = { at: at('15:12'), reason: 'Wrong' };
    await addUpdate(store.db, {
      id: 'w',
      entryId,
      ordinal: 1,
      postedAt: at('14:00'),
      status: 'withdrawn',
      withdrawal,
    });
    await addUpdate(store.db, {
      ...{ entryId, ordinal: null, anchor: null, publishedAt: null, status: 'draft', postedAt: at('16:00') },
    });

    expect(names(await listFeedBlocks(store.db, site))).toEqual(['2026-06-28 w', '2026-06-28']);
  });

  it('leave out a day without an original entry, but not its updates', async () => {
    const { id: entryId } = await addEntry(store.db, { day: '2026-06-29', originalEntry: '' });
    await addUpdate(store.db, { id: 'u', entryId, ordinal: 1, postedAt: '2026-06-29T10:00:00.000Z' });

    expect(names(await listFeedBlocks(store.db, site))).toEqual(['2026-06-29 u', '2026-06-28']);
  });

  it('hold the updates of an entry from its publication on', async () => {
    const draft = await addEntry(store.db, { day: '2026-06-27', status: 'draft', publishedAt: null });
    await addUpdate(store.db, { id: 'u', entryId: draft.id, ordinal: 1, postedAt: at('14:00') });
    expect(names(await listFeedBlocks(store.db, site))).toEqual(['2026-06-28']);

    await updateEntry(store.db, { ...draft, status: 'published', publishedAt: at('15:00'), revision: 2 });

    expect(names(await listFeedBlocks(store.db, site))).toEqual(['2026-06-27', '2026-06-27 u', '2026-06-28']);
  });

  it('are of one series where one is asked for, and name their own', async () => {
    await addSeries(store.db, { id: 'series-2', slug: 'coast-daily', name: 'Coast Daily' });
    const { id: entryId } = await addEntry(store.db, {
      id: 'coast',
      seriesId: 'series-2',
      day: '2026-06-29',
    });
    await addUpdate(store.db, { id: 'u', entryId, ordinal: 1, postedAt: '2026-06-29T10:00:00.000Z' });

    const ofCoast = await listFeedBlocks(store.db, { ...site, seriesId: 'series-2' });
    const ofAll = await listFeedBlocks(store.db, site);

    expect(names(ofCoast)).toEqual(['2026-06-29 u', '2026-06-29']);
    expect(ofAll.map(({ series }) => series.slug)).toEqual(['coast-daily', 'coast-daily', 'harbour-daily']);
  });
});
