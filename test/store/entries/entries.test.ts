import { beforeEach, describe, expect, it } from '@jest/globals';
import { ConflictError, NotFoundError } from '../../../src/domain/errors.ts';
import {
  findEntry,
  getEntryById,
  insertEntry,
  listCopiedEntries,
  listEntriesForExport,
  updateCopyHash,
  updateEntry,
} from '../../../src/store/entries/entries.ts';
import { insertMedia } from '../../../src/store/media/media.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';
import { addEntry, addSeries } from '../../support/rows.ts';

describe.each(ENGINES)('entries on %s', (engine) => {
  const store = useDatabase(engine);
  beforeEach(() => addSeries(store.db));

  it('gives back an entry with all it holds', async () => {
    await insertMedia(
      store.db,
      { id: 'photo-1', width: 800, height: 600, variants: [], createdAt: '2026-06-28T00:00:00.000Z' },
      'a'.repeat(64),
    );
    const entry = await addEntry(store.db, {
      day: '2026-06-28',
      standfirst: 'In short',
      byline: 'By a reporter',
      status: 'scheduled',
      publishAt: '2026-06-28T06:00:00.000Z',
      publishedAt: null,
      lead: { mediaId: 'photo-1', caption: 'The pier', credit: 'Agency', alt: 'A pier', warning: '' },
      latest: { body: 'The pier is closed.', at: '2026-06-28T05:00:00.000Z' },
      related: [{ text: 'Why “the pier” \\ closed' }],
      tags: ['Pier', 'Harbour Board'],
      closedAt: '2026-06-29T06:00:00.000Z',
      revision: 3,
    });

    expect(await findEntry(store.db, 'series-1', '2026-06-28')).toEqual(entry);
    expect(await getEntryById(store.db, entry.id)).toEqual(entry);
  });

  it('gives back an empty slot for a lead photo', async () => {
    const lead = { mediaId: null, caption: 'The pier', credit: '', alt: '', warning: '' };
    await addEntry(store.db, { day: '2026-06-28', lead });

    expect((await findEntry(store.db, 'series-1', '2026-06-28'))?.lead).toEqual(lead);
  });

  it('finds nothing where there is none', async () => {
    expect(await findEntry(store.db, 'series-1', '2026-06-28')).toBeUndefined();
    await expect(getEntryById(store.db, 'nobody')).rejects.toThrow(NotFoundError);
  });

  it('refuses a second entry of a series and day', async () => {
    await addEntry(store.db, { day: '2026-06-28' });

    await expect(addEntry(store.db, { id: 'other', day: '2026-06-28' })).rejects.toThrow(/unique/i);
  });

  it('stores the next revision over the one before', async () => {
    const entry = await addEntry(store.db, { day: '2026-06-28' });
    const next = { ...entry, title: 'The ferry has left', revision: 2 };

    await updateEntry(store.db, next);

    expect(await getEntryById(store.db, entry.id)).toEqual(next);
  });

  it('refuses a revision that somebody else has stored first', async () => {
    const entry = await addEntry(store.db, { day: '2026-06-28' });
    await updateEntry(store.db, { ...entry, title: 'Theirs', revision: 2 });

    await expect(updateEntry(store.db, { ...entry, title: 'Ours', revision: 2 })).rejects.toThrow(
      ConflictError,
    );
    expect((await getEntryById(store.db, entry.id)).title).toBe('Theirs');
  });

  it('remembers the copy an entry came from, through later revisions', async () => {
    const entry = await addEntry(store.db, { day: '2026-06-28' });
    await insertEntry(store.db, { ...entry, id: 'imported', day: '2026-06-29' }, 'hash-1');
    await updateEntry(store.db, { ...entry, id: 'imported', day: '2026-06-29', revision: 2 });

    const days = [entry, { ...entry, day: '2026-06-29' }, { ...entry, day: '2026-06-30' }];
    const listHashes = async () =>
      (await listCopiedEntries(store.db, days)).map((copied) => [copied.entry.id, copied.copyHash]);
    expect(await listHashes()).toEqual([
      [entry.id, null],
      ['imported', 'hash-1'],
    ]);
    await updateCopyHash(store.db, 'imported', 'hash-2');
    expect(await listHashes()).toEqual([
      [entry.id, null],
      ['imported', 'hash-2'],
    ]);
  });

  it('gives all entries a page at a time for export, drafts too', async () => {
    for (const [id, day] of [
      ['a', '2026-06-30'],
      ['b', '2026-06-28'],
      ['c', '2026-06-29'],
    ] as const) {
      // prettier-ignore
      await addEntry(store.db, { id, day, status: 'draft' });
    }

    const first = await listEntriesForExport(store.db, { after: null, limit: 2 });
    const second = await listEntriesForExport(store.db, { after: 'b', limit: 2 });

    expect([first, second].map((page) => page.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
  });

  it.each([
    ['a series that does not exist', { seriesId: 'nobody' }],
    [
      'a lead photo that does not exist',
      { lead: { mediaId: 'x', caption: '', credit: '', alt: '', warning: '' } },
    ],
    ['a day that is none', { day: '28 June' }],
    ['an instant that is none', { modifiedAt: '2026-06-28 14:00' }],
    ['a published entry without its instant', { publishedAt: null }],
    ['a scheduled entry without its instant', { status: 'scheduled' as const }],
    ['a revision below 1', { revision: 0 }],
  ])('refuses %s', async (_what, wrong) => {
    await expect(addEntry(store.db, { day: '2026-06-28', ...wrong })).rejects.toThrow(/constraint/i);
  });
});
