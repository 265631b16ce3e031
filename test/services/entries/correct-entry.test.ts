import { beforeEach, describe, expect, it } from '@jest/globals';
import { correctEntry, type EntryCorrection } from '../../../src/services/entries/correct-entry.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { readTag } from '../../../src/services/reader/read-tag.ts';
import { listWireAfter } from '../../../src/store/wire.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const DAY = '2026-03-05';

describe.each(ENGINES)('correcting an entry on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  const readPage = () => readEntry(newsroom.context, 'harbour-daily', DAY);
  const correct = (correction: Omit<EntryCorrection, 'slug' | 'day'>) =>
    correctEntry(newsroom.context, { slug: 'harbour-daily', day: DAY, ...correction }, null);

  beforeEach(() => newsroom.publishDay({ day: DAY, originalEntry: 'There are 156 aboard.' }));

  it('tells readers of a correction, with its date, and the wire of the change', async () => {
    const note = 'There were 143, not 156.';

    const { seq } = await correct({ kind: 'correction', note, changes: { originalEntry: 'There are 143.' } });

    const { entry, corrections } = await readPage();
    expect(entry).toMatchObject({
      originalEntry: 'There are 143.',
      modifiedAt: '2026-03-05T12:00:00.000Z',
      revision: 2,
    });
    expect(corrections).toMatchObject([
      { updateId: null, kind: 'correction', note, at: '2026-03-05T12:00:00.000Z' },
    ]);
    const rows = await listWireAfter(newsroom.context.db.reader, { entryId: null, after: 1, limit: 10 });
    expect(rows).toMatchObject([{ seq, kind: 'entry', entryId: entry.id, updateId: null, revision: 2 }]);
  });

  it('keeps a typo silent', async () => {
    await correct({ kind: 'typo', note: null, changes: { title: 'A Day at Sea' } });

    const { entry, corrections } = await readPage();
    expect(entry).toMatchObject({ title: 'A Day at Sea', modifiedAt: '2026-03-05T06:00:00.000Z' });
    expect(corrections).toEqual([]);
  });

  it('makes the entry found by its tags', async () => {
    await correct({ kind: 'typo', note: null, changes: { tags: ['Harbour Police'] } });

    expect((await readTag(newsroom.context, 'harbour-police', 1)).entries).toMatchObject([
      { entry: { day: DAY } },
    ]);
  });

  it('refuses to overwrite what somebody else has changed', async () => {
    await correct({ kind: 'typo', note: null, changes: { title: 'Theirs' }, expectedRevision: 1 });

    const mine = correct({ kind: 'typo', note: null, changes: { title: 'Mine' }, expectedRevision: 1 });

    await expect(mine).rejects.toThrow('has changed since you opened it (revision 2, yours 1)');
    expect((await readPage()).entry.title).toBe('Theirs');
  });

  it('demands a note that tells readers what changed', async () => {
    await expect(correct({ kind: 'addition', note: null, changes: {} })).rejects.toThrow('needs a note');
  });

  it('refuses an entry that is not before readers, and one that is not there', async () => {
    await newsroom.draftDay({ day: '2026-03-06' });
    const silently = { slug: 'harbour-daily', kind: 'typo', note: null, changes: {} } as const;

    const draft = correctEntry(newsroom.context, { ...silently, day: '2026-03-06' }, null);
    await expect(draft).rejects.toThrow('The entry is draft, so there is nothing before readers to correct.');

    const nothing = correctEntry(newsroom.context, { ...silently, day: '2026-03-07' }, null);
    await expect(nothing).rejects.toThrow('Harbour Daily has no entry on 2026-03-07.');
  });
});
