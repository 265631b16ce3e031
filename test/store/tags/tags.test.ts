import { beforeEach, describe, expect, it } from '@jest/globals';
import { updateEntry } from '../../../src/store/entries/entries.ts';
import { listTaggedEntries, listTaggedUpdates } from '../../../src/store/tags/tag-lists.ts';
import { updateUpdate } from '../../../src/store/updates/updates.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../../support/rows.ts';

const FIRST = { limit: 10, offset: 0 };
const at = (time: string) => `2026-06-28T${time}:00.000Z`;

describe.each(ENGINES)('tags on %s', (engine) => {
  const store = useDatabase(engine);
  beforeEach(() => addSeries(store.db));

  it('find published entries, newest first, by the form in URLs and by the label', async () => {
    for (const day of ['2026-06-27', '2026-06-29', '2026-06-28']) {
      await addEntry(store.db, { day, tags: ['Harbour Board', 'harbour board'] });
    }
    await addEntry(store.db, {
      day: '2026-06-30',
      tags: ['Harbour Board'],
      status: 'draft',
      publishedAt: null,
    });

    for (const tag of ['harbour-board', 'HARBOUR BOARD']) {
      const found = await listTaggedEntries(store.db, tag, { limit: 2, offset: 0 });
      expect(found.map(({ series, entry }) => [series.slug, entry.day])).toEqual([
        ['harbour-daily', '2026-06-29'],
        ['harbour-daily', '2026-06-28'],
      ]);
      const older = await listTaggedEntries(store.db, tag, { limit: 2, offset: 2 });
      expect(older.map(({ entry }) => entry.day)).toEqual(['2026-06-27']);
    }
  });

  it('find published updates of published entries, newest stamp first', async () => {
    const { id: entryId } = await addEntry(store.db, { day: '2026-06-28' });
    const draft = await addEntry(store.db, { day: '2026-06-29', status: 'draft', publishedAt: null });
    const tags = ['Ferry'];
    await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00'), tags });
    await addUpdate(store.db, { entryId, ordinal: 2, postedAt: at('12:00'), tags });
    const withdrawal = { at: at('15:12'), reason: 'Wrong' };
    await addUpdate(store.db, {
      entryId,
      ordinal: 3,
      postedAt: at('15:00'),
      tags,
      status: 'withdrawn',
      withdrawal,
    });
    await addUpdate(store.db, { entryId: draft.id, ordinal: 1, postedAt: at('16:00'), tags });

    const found = await listTaggedUpdates(store.db, 'ferry', FIRST);

    expect(found.map(({ day, title, update }) => [day, title, update.anchor])).toEqual([
      ['2026-06-28', 'What happened on 2026-06-28', 'update-1400'],
      ['2026-06-28', 'What happened on 2026-06-28', 'update-1200'],
    ]);
    const older = await listTaggedUpdates(store.db, 'ferry', { limit: 10, offset: 1 });
    expect(older.map(({ update }) => update.anchor)).toEqual(['update-1200']);
  });

  it('follow an entry and an update through their revisions', async () => {
    const entry = await addEntry(store.db, { day: '2026-06-28', tags: ['Ferry'] });
    const update = await addUpdate(store.db, {
      ...{ entryId: entry.id, ordinal: 1, postedAt: at('14:00'), tags: ['Ferry'] },
    });

    await updateEntry(store.db, { ...entry, tags: ['Pier'], revision: 2 });
    await updateUpdate(store.db, { ...update, tags: [], revision: 2 });

    expect(await listTaggedEntries(store.db, 'ferry', FIRST)).toEqual([]);
    expect(await listTaggedUpdates(store.db, 'ferry', FIRST)).toEqual([]);
    expect(await listTaggedEntries(store.db, 'pier', FIRST)).toHaveLength(1);
  });
});
