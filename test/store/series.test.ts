import { describe, expect, it } from '@jest/globals';
import {
  findSeries,
  findSeriesByName,
  getSeriesById,
  listSeries,
  withSeries,
} from '../../src/store/series.ts';
import { ENGINES, useDatabase } from '../support/databases.ts';
import { addSeries } from '../support/rows.ts';

describe.each(ENGINES)('series on %s', (engine) => {
  const store = useDatabase(engine);

  it('gives back a series as it was stored', async () => {
    const series = await addSeries(store.db, {
      slug: 'يوميات',
      name: 'يوميات الميناء',
      language: 'ar',
      direction: 'rtl',
      description: 'Every day at the harbour',
    });

    expect(await findSeries(store.database.reader, 'يوميات')).toEqual(series);
  });

  it('finds a series by its name whatever the case', async () => {
    const series = await addSeries(store.db, { name: 'ÉCHO du Port' });

    expect(await findSeriesByName(store.db, 'écho DU port')).toEqual(series);
  });

  it('finds nothing where there is none', async () => {
    expect(await findSeries(store.db, 'harbour-daily')).toBeUndefined();
    expect(await findSeriesByName(store.db, 'Harbour Daily')).toBeUndefined();
    await expect(getSeriesById(store.db, 'nobody')).rejects.toThrow('There is no series with the id nobody.');
  });

  it('lists series by name, capitals and small letters alike', async () => {
    await addSeries(store.db, { id: '1', slug: 'c', name: 'coast' });
    await addSeries(store.db, { id: '2', slug: 'b', name: 'Bay' });
    await addSeries(store.db, { id: '3', slug: 'a', name: 'anchor' });

    const names = (await listSeries(store.db)).map(({ name }) => name);

    expect(names).toEqual(['anchor', 'Bay', 'coast']);
  });

  it.each([
    ['slug', { slug: 'harbour-daily', name: 'Another' }],
    ['name in other letters', { slug: 'another', name: 'HARBOUR daily' }],
  ])('refuses a second series of the same %s', async (_what, second) => {
    await addSeries(store.db);

    await expect(addSeries(store.db, { id: 'series-2', ...second })).rejects.toThrow(/unique/i);
  });

  it('gives rows their series in the order of the rows', async () => {
    await addSeries(store.db, { id: '1', slug: 'one', name: 'One' });
    await addSeries(store.db, { id: '2', slug: 'two', name: 'Two' });

    const rows = await withSeries(store.db, [
      { seriesId: '2', at: 'a' },
      { seriesId: '1', at: 'b' },
      { seriesId: '2', at: 'c' },
    ]);

    expect(rows.map(({ series, at }) => [series.slug, at])).toEqual([['two', 'a'], ['one', 'b'], ['two', 'c']]); // prettier-ignore
  });
});
