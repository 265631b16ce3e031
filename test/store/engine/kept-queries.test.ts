import { describe, expect, it } from '@jest/globals';
import { keepQuery } from '../../../src/store/engine/kept-queries.ts';
import { insertSeries } from '../../../src/store/series.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';
import { buildSeries } from '../../support/read-models.ts';

describe.each(ENGINES)('a kept query on %s', (engine) => {
  const store = useDatabase(engine);

  it('gives the rows of the values that it is asked with, each time and on any connection', async () => {
    let timesBuilt = 0;
    const ask = keepQuery((db, slot) => {
      timesBuilt += 1;
      return db
        .selectFrom('wire_head')
        .select('id')
        .where('seq', '<', slot<number>('below'))
        .limit(slot<number>('limit'));
    });
    expect(await ask(store.db, { below: 1, limit: 5 })).toEqual([{ id: 1 }]);
    expect(await ask(store.db, { below: 0, limit: 5 })).toEqual([]);
    expect(await store.db.transaction().execute((trx) => ask(trx, { below: 1, limit: 0 }))).toEqual([]);
    expect(timesBuilt).toBe(1);
  });

  it('takes lists of any length', async () => {
    const ask = keepQuery((db, _slot, slugs) =>
      db.selectFrom('series').select('slug').where('slug', 'in', slugs).orderBy('slug').limit(slugs.length),
    );
    await insertSeries(store.db, buildSeries({ id: 'series-1', slug: 'harbour', name: 'Harbour' }));
    await insertSeries(store.db, buildSeries({ id: 'series-2', slug: 'quay', name: 'Quay' }));
    expect(await ask(store.db, {}, ['quay'])).toEqual([{ slug: 'quay' }]);
    expect(await ask(store.db, {}, ['quay', 'harbour'])).toEqual([{ slug: 'harbour' }, { slug: 'quay' }]);
    expect(await ask(store.db, {}, ['harbour'])).toEqual([{ slug: 'harbour' }]);
  });

  it('is not asked without one of its values', async () => {
    const ask = keepQuery((db, slot) =>
      db.selectFrom('wire_head').select('id').where('seq', '<', slot<number>('below')),
    );
    await expect(ask(store.db, {})).rejects.toThrow('The query is asked without below.');
  });
});
