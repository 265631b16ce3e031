import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { parseSearchQuery } from '../../../src/domain/search/search-query.ts';
import { migrateToLatest } from '../../../src/store/migrator.ts';
import { findTexts } from '../../../src/store/search/found-texts.ts';
import { removeSearchText } from '../../../src/store/search/search-texts.ts';
import { ENGINES, useEmptyDatabase } from '../../support/databases.ts';
import { migrateBefore } from '../../support/migrate-before.ts';
import { addEntry, addSeries, addUpdate } from '../../support/rows.ts';

describe.each(ENGINES)('texts stored before search had words, on %s', (engine) => {
  const store = useEmptyDatabase(engine);

  const find = async (words: string) => {
    const search = { phrases: parseSearchQuery(words), seriesId: 'series-1', from: null, to: '2026-06-28' };
    const { texts: found } = await findTexts(store.database, search, { limit: 9, offset: 0, max: 9 });
    return found.map(({ day, update }) => update?.anchor ?? day);
  };

  it('are found once the database is migrated', async () => {
    await migrateBefore(store.db, engine, '2026-11-26-42-search-words.ts');
    await addSeries(store.db);
    const { id: entryId } = await addEntry(store.db, { day: '2026-06-28' });
    const { id: updateId } = await addUpdate(store.db, {
      ...{ entryId, ordinal: 1, postedAt: '2026-06-28T14:00:00.000Z' },
    });
    await sql`
      insert into search (subject_id, entry_id, update_id, heading, body) values
      (${entryId}, ${entryId}, null, 'The Ferry', 'It is late, العبَّارة.'),
      (${updateId}, ${entryId}, ${updateId}, '', 'A café on the Straße.')`.execute(store.db);

    await migrateToLatest(store.database);

    expect(await find('ferry العبارة')).toEqual(['2026-06-28']);
    expect(await find('cafe strasse')).toEqual(['update-1400']);
    await removeSearchText(store.db, { entryId, updateId });
    expect(await find('cafe')).toEqual([]);
  });

  it('are found by phrases of common words once these have pairs', async () => {
    await migrateBefore(store.db, engine, '2026-11-27-01-search-pairs.ts');
    await addSeries(store.db);
    const { id: entryId } = await addEntry(store.db, { day: '2026-06-28' });
    await sql`
      insert into search (subject_id, entry_id, series_id, day, posted_at, heading, body, words) values
      (${entryId}, ${entryId}, 'series-1', '2026-06-28', '2026-06-28T14:00:00.000Z', 'The Ferry', 'Of the sea.',
       'the ferry of the sea')`.execute(store.db);

    await migrateToLatest(store.database);

    expect(await find('"of the"')).toEqual(['2026-06-28']);
    expect(await find('"the of"')).toEqual([]);
    expect(await find('"ferry of"')).toEqual(['2026-06-28']);
    await removeSearchText(store.db, { entryId, updateId: null });
    expect(await find('"of the"')).toEqual([]);
    expect(await find('ferry')).toEqual([]);
  });
});
