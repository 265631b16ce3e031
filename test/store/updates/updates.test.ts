import { beforeEach, describe, expect, it } from '@jest/globals';
import { ConflictError, ValidationError } from '../../../src/domain/errors.ts';
import { getEntryById, updateEntry } from '../../../src/store/entries/entries.ts';
import {
  deleteUpdates,
  findUpdate,
  findUpdateByAnchor,
  insertUpdate,
  insertUpdates,
  listUpdates,
  updateUpdate,
} from '../../../src/store/updates/updates.ts';
import { appendWire } from '../../../src/store/wire.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../../support/rows.ts';

const entryId = 'entry-2026-06-28';
const at = (time: string) => `2026-06-28T${time}:00.000Z`;

describe.each(ENGINES)('updates on %s', (engine) => {
  const store = useDatabase(engine);
  beforeEach(async () => {
    await addSeries(store.db);
    await addEntry(store.db, { day: '2026-06-28' });
  });

  it('gives back an update with all it holds', async () => {
    const update = await addUpdate(store.db, {
      ...{ entryId, ordinal: 1, postedAt: at('14:00'), status: 'withdrawn', revision: 4 },
      publishAt: at('14:00'),
      headline: 'The ferry',
      byline: 'By a reporter',
      isKeyEvent: true,
      isPinned: true,
      claim: 'disputed',
      sources: [{ name: 'Harbour Board', url: 'https://harbour.example/' }, { name: 'A sailor', url: null }],
      tags: ['Ferry'],
      withdrawal: { at: at('15:12'), reason: 'It was another ferry.' },
    }); // prettier-ignore

    expect(await findUpdate(store.db, update.id)).toEqual(update);
    expect(await findUpdateByAnchor(store.db, entryId, 'update-1400')).toEqual(update);
  });

  it('finds nothing where there is none', async () => {
    expect(await findUpdate(store.db, 'nobody')).toBeUndefined();
    expect(await findUpdateByAnchor(store.db, entryId, 'update-1400')).toBeUndefined();
  });

  it('lists updates newest first, of one stamp the one published last first', async () => {
    await addUpdate(store.db, { id: 'first', entryId, ordinal: 1, postedAt: at('14:00') });
    await addUpdate(store.db, { id: 'later', entryId, ordinal: 2, postedAt: at('22:05') });
    await addUpdate(store.db, {
      id: 'same',
      entryId,
      ordinal: 3,
      postedAt: at('14:00'),
      anchor: 'update-1400-2',
    });
    await addUpdate(store.db, {
      ...{ id: 'draft', entryId, ordinal: null, anchor: null, publishedAt: null, status: 'draft' },
      postedAt: at('14:00'),
    });

    const published = await listUpdates(store.db, entryId, ['published', 'withdrawn']);
    const all = await listUpdates(store.db, entryId, ['published', 'draft']);

    expect(published.map(({ id }) => id)).toEqual(['later', 'same', 'first']);
    expect(all.map(({ id }) => id)).toEqual(['later', 'same', 'first', 'draft']);
  });

  it('stores the next revision over the one before', async () => {
    const update = await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00') });
    const next = { ...update, body: 'The ferry has come back.', revision: 2 };

    await updateUpdate(store.db, next);

    expect(await findUpdate(store.db, update.id)).toEqual(next);
  });

  it('refuses a revision that somebody else has stored first', async () => {
    const update = await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00') });
    await updateUpdate(store.db, { ...update, body: 'Theirs', revision: 2 });

    await expect(updateUpdate(store.db, { ...update, body: 'Ours', revision: 2 })).rejects.toThrow(
      ConflictError,
    );
    expect((await findUpdate(store.db, update.id))?.body).toBe('Theirs');
  });

  it('stores more updates at once than one statement takes', async () => {
    const template = await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00') });
    const many = Array.from({ length: 1200 }, (_, index) => ({
      ...template,
      id: `many-${String(index)}`,
      ordinal: index + 2,
      anchor: `update-1400-${String(index + 2)}`,
    }));

    const entry = await getEntryById(store.db, entryId);
    await insertUpdates(store.db, [{ entry, updates: many }]);

    expect(await listUpdates(store.db, entryId, ['published'])).toHaveLength(1201);
  });

  it('refuses more updates on an entry than a page can list', async () => {
    const update = addUpdate(store.db, { entryId, ordinal: 10_001, postedAt: at('14:00') });

    await expect(update).rejects.toThrow(ValidationError);
  });

  it('takes the updates of an entry away with what hangs on them', async () => {
    await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00'), tags: ['Ferry'] });

    await deleteUpdates(store.db, entryId);

    expect(await listUpdates(store.db, entryId, ['published'])).toEqual([]);
    expect(await store.db.selectFrom('tags').select('tag').execute()).toEqual([]);
  });

  it('never takes away an update that readers were told of', async () => {
    const update = await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00') });
    await appendWire(store.db, {
      seq: 1,
      at: at('14:00'),
      kind: 'update',
      entryId,
      updateId: update.id,
      revision: 1,
    });

    await expect(deleteUpdates(store.db, entryId)).rejects.toThrow(/foreign key/i);
  });

  it('follows the status of its entry', async () => {
    const draft = await addEntry(store.db, { day: '2026-06-29', status: 'draft', publishedAt: null });
    await addUpdate(store.db, { entryId: draft.id, ordinal: 1, postedAt: at('14:00') });
    const entryStatus = () =>
      store.db.selectFrom('updates').select('entry_status').where('entry_id', '=', draft.id).execute();
    expect(await entryStatus()).toEqual([{ entry_status: 'draft' }]);

    await updateEntry(store.db, { ...draft, status: 'published', publishedAt: at('15:00'), revision: 2 });

    expect(await entryStatus()).toEqual([{ entry_status: 'published' }]);
  });

  it('refuses an update of an entry that does not exist', async () => {
    const update = await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00') });
    const nobody = { ...(await getEntryById(store.db, entryId)), id: 'nobody' };

    await expect(
      insertUpdate(store.db, nobody, { ...update, id: 'other', entryId: 'nobody' }),
    ).rejects.toThrow(/constraint/i);
  });

  it.each([
    ['an anchor that was given before', { id: 'other', ordinal: 2 }],
    ['an ordinal that was given before', { id: 'other', anchor: 'update-1400-2' }],
    ['a published update without an anchor', { id: 'other', anchor: null, ordinal: null, publishedAt: null }],
    ['a withdrawn update without a reason', { id: 'other', anchor: 'update-1401', ordinal: 2, status: 'withdrawn' as const }],
    ['a stamp that is no instant', { id: 'other', anchor: 'update-1401', ordinal: 2, postedAt: '1400 GMT' }],
  ])('refuses %s', async (_what, wrong) => {
    await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00') });

    await expect(
      addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00'), ...wrong }),
    ).rejects.toThrow(/constraint/i);
  }); // prettier-ignore
});
