import { beforeEach, describe, expect, it } from '@jest/globals';
import { type RawBuilder, sql } from 'kysely';
import { putSearchTexts, removeSearchText } from '../../src/store/search.ts';
import { deleteUpdates } from '../../src/store/updates/updates.ts';
import { ENGINES, useDatabase } from '../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../support/rows.ts';

interface Found {
  readonly subject_id: string;
}

const QUERIES: Record<(typeof ENGINES)[number], (word: string) => RawBuilder<Found>> = {
  sqlite: (word) => sql`
    select subject_id from search where id in (select rowid from search_words where search_words match ${word})
    order by subject_id`,
  postgres: (word) => sql`
    select subject_id from search where words @@ plainto_tsquery('simple', ${word}) order by subject_id`,
};

describe.each(ENGINES)('search texts on %s', (engine) => {
  const store = useDatabase(engine);
  const find = async (word: string) => {
    const { rows } = await QUERIES[engine](word).execute(store.db);
    return rows.map(({ subject_id }) => subject_id);
  };
  const entryId = 'entry-2026-06-28';
  const inEntry = { entryId, updateId: null };
  beforeEach(async () => {
    await addSeries(store.db);
    await addEntry(store.db, { day: '2026-06-28' });
  });

  it('are found by the words of heading and body', async () => {
    const { id: updateId } = await addUpdate(store.db, {
      entryId,
      ordinal: 1,
      postedAt: '2026-06-28T14:00:00.000Z',
    });
    await putSearchTexts(store.db, [
      { ...inEntry, heading: 'The ferry', body: 'It is late.' },
      { entryId, updateId, heading: '', body: 'The pier and the ferry, العبّارة.' },
    ]);

    expect(await find('FERRY')).toEqual([entryId, updateId]);
    expect(await find('late')).toEqual([entryId]);
    expect(await find('العبّارة')).toEqual([updateId]);
    expect(await find('train')).toEqual([]);
  });

  it('are found by the present words only once they are put again', async () => {
    await putSearchTexts(store.db, [{ ...inEntry, heading: 'The ferry', body: 'It is late.' }]);
    await putSearchTexts(store.db, [{ ...inEntry, heading: 'The ferry', body: 'It has left.' }]);

    expect(await find('late')).toEqual([]);
    expect(await find('left')).toEqual([entryId]);
    expect(await find('ferry')).toEqual([entryId]);
  });

  it('are found no more once they are removed', async () => {
    await putSearchTexts(store.db, [{ ...inEntry, heading: 'The ferry', body: '' }]);

    await removeSearchText(store.db, inEntry);
    await removeSearchText(store.db, inEntry);

    expect(await find('ferry')).toEqual([]);
  });

  it('go with an update that is taken away', async () => {
    const { id: updateId } = await addUpdate(store.db, {
      entryId,
      ordinal: 1,
      postedAt: '2026-06-28T14:00:00.000Z',
    });
    await putSearchTexts(store.db, [{ entryId, updateId, heading: '', body: 'The pier' }]);

    await deleteUpdates(store.db, entryId);

    expect(await find('pier')).toEqual([]);
    await expect(
      putSearchTexts(store.db, [{ ...inEntry, heading: 'Other', body: 'words' }]),
    ).resolves.toBeUndefined();
    expect(await find('pier')).toEqual([]);
  });

  it('may be longer than what is indexed of them', async () => {
    const words = Array.from({ length: 200_000 }, (_, index) => `w${index.toString(36)}`);

    await putSearchTexts(store.db, [{ ...inEntry, heading: 'Long', body: words.join(' ') }]);

    expect(await find('w10')).toEqual([entryId]);
  });
});
