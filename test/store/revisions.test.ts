import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Entry } from '../../src/domain/entry.ts';
import {
  findEntriesWithCorrections,
  insertRevision,
  insertRevisions,
  listCorrections,
  type Revision,
} from '../../src/store/revisions.ts';
import { updateUpdate } from '../../src/store/updates/updates.ts';
import { ENGINES, useDatabase } from '../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../support/rows.ts';

const at = (time: string) => `2026-06-28T${time}:00.000Z`;

describe.each(ENGINES)('revisions on %s', (engine) => {
  const store = useDatabase(engine);
  let entry: Entry;
  beforeEach(async () => {
    await addSeries(store.db);
    entry = await addEntry(store.db, { day: '2026-06-28' });
  });

  const revisionOf = (given: Partial<Revision> & Pick<Revision, 'revision'>): Revision => ({
    id: `revision-${String(given.revision)}`,
    entryId: entry.id,
    updateId: null,
    at: at('14:00'),
    author: null,
    kind: 'original',
    note: null,
    snapshot: entry,
    ...given,
  });

  it('tell readers of corrections, additions and retractions only, newest first', async () => {
    const update = await addUpdate(store.db, { entryId: entry.id, ordinal: 1, postedAt: at('14:00') });
    await insertRevisions(store.db, [
      revisionOf({ revision: 1 }),
      revisionOf({ revision: 2, kind: 'typo' }),
      revisionOf({ revision: 3, kind: 'correction', note: 'It was late.', at: at('15:00') }),
      revisionOf({
        revision: 4,
        kind: 'addition',
        note: 'Added the cause.',
        at: at('16:00'),
        updateId: update.id,
      }),
    ]);

    expect(await listCorrections(store.db, [entry.id])).toEqual([
      { entryId: entry.id, updateId: update.id, kind: 'addition', note: 'Added the cause.', at: at('16:00') },
      { entryId: entry.id, updateId: null, kind: 'correction', note: 'It was late.', at: at('15:00') },
    ]);
  });

  it('tell readers nothing more of an update that is withdrawn', async () => {
    const update = await addUpdate(store.db, { entryId: entry.id, ordinal: 1, postedAt: at('14:00') });
    await insertRevision(
      store.db,
      revisionOf({ revision: 2, kind: 'correction', note: 'It was late.', updateId: update.id }),
    );
    const withdrawal = { at: at('15:12'), reason: 'Wrong' };
    await updateUpdate(store.db, { ...update, status: 'withdrawn', withdrawal, revision: 2 });

    expect(await listCorrections(store.db, [entry.id])).toEqual([]);
  });

  it('name the entries that had corrections', async () => {
    const other = await addEntry(store.db, { day: '2026-06-29' });
    await insertRevisions(store.db, [
      revisionOf({ revision: 1, kind: 'correction', note: 'It was late.' }),
      revisionOf({ id: 'of-other', revision: 1, entryId: other.id }),
    ]);

    expect(await findEntriesWithCorrections(store.db, [entry.id, other.id])).toEqual(new Set([entry.id]));
    expect(await findEntriesWithCorrections(store.db, [])).toEqual(new Set());
  });

  it('are never changed once written', async () => {
    await insertRevision(store.db, revisionOf({ revision: 1 }));

    const change = store.db.updateTable('revisions').set({ note: 'Never said' }).execute();

    await expect(change).rejects.toThrow(/never changed/);
  });

  it.each([
    ['the same revision of an entry twice', { id: 'other', revision: 1 }],
    ['a correction without a note', { revision: 2, kind: 'correction' as const }],
    ['an update that does not exist', { revision: 2, updateId: 'nobody' }],
  ])('refuse %s', async (_what, wrong) => {
    await insertRevision(store.db, revisionOf({ revision: 1 }));

    await expect(insertRevision(store.db, revisionOf(wrong))).rejects.toThrow(/constraint/i);
  });
});
