import { beforeEach, describe, expect, it } from '@jest/globals';
import { listAnchors, nextOrdinal } from '../../../src/store/updates/update-places.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../../support/rows.ts';

const entryId = 'entry-2026-06-28';
const at = (time: string) => `2026-06-28T${time}:00.000Z`;

describe.each(ENGINES)('places of updates on %s', (engine) => {
  const store = useDatabase(engine);
  beforeEach(async () => {
    await addSeries(store.db);
    await addEntry(store.db, { day: '2026-06-28' });
  });

  it('are every anchor given for a stamp and the ordinal that is next, withdrawn updates included', async () => {
    expect(await nextOrdinal(store.db, entryId)).toBe(1);
    await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00') });
    await addUpdate(store.db, {
      ...{ entryId, ordinal: 2, postedAt: at('15:00'), status: 'withdrawn' },
      withdrawal: { at: at('15:12'), reason: 'Wrong' },
    });

    await addUpdate(store.db, { entryId, ordinal: 3, anchor: 'update-1500-12', postedAt: at('15:00') });

    expect(await listAnchors(store.db, entryId, '1500')).toEqual(new Set(['update-1500', 'update-1500-12']));
    expect(await listAnchors(store.db, entryId, '1400')).toEqual(new Set(['update-1400']));
    expect(await nextOrdinal(store.db, entryId)).toBe(4);
  });
});
