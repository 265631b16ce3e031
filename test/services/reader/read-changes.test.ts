import { describe, expect, it } from '@jest/globals';
import { readChanges } from '../../../src/services/reader/read-changes.ts';
import { listWireAfter } from '../../../src/store/wire.ts';
import { useNewsroomWith } from '../../support/beginnings.ts';
import { ENGINES } from '../../support/databases.ts';
import { publishHarbourDays } from '../../support/harbour-days.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';

const ALL = { entryId: null, after: 0, limit: 1000 };
const dayPath = (date: string) => `/harbour-daily/2026/03/${date}`;

describe.each(ENGINES)('a change on %s', (engine) => {
  const newsroom = useNewsroomWith(publishHarbourDays, engine);

  async function lastChange() {
    const row = (await listWireAfter(newsroom.context.db.reader, ALL)).at(-1);
    return row && readChanges(newsroom.context, [row]);
  }

  it('of an update touches the days that this update mentions', async () => {
    const body = 'As on Harbour Daily, March 4.';
    await publishUpdate(newsroom.context, { slug: 'harbour-daily', day: '2026-03-06' }, { body }, null);

    expect(await lastChange()).toEqual([
      { kind: 'update', slug: 'harbour-daily', path: dayPath('06'), touched: new Set([dayPath('04')]) },
    ]);
  });

  it('of an entry touches its neighbours, and the days it mentions or that mention it', async () => {
    await newsroom.publishDay({ day: '2026-03-09', originalEntry: 'See Harbour Daily, March 5.' });
    await newsroom.publishDay({ day: '2026-03-07', series: 'Quay Weekly' });
    await newsroom.publishDay({ day: '2026-03-08', originalEntry: 'Calm.' });

    const [change] = [(await lastChange()) ?? []].flat();
    expect(change).toMatchObject({ kind: 'entry', path: dayPath('08') });
    expect(change).toHaveProperty('touched', new Set([dayPath('06'), dayPath('09')]));
  });

  it('is everything where more days change than are worth a look', async () => {
    const rows = Array.from({ length: 21 }, (_, count) => ({
      ...({ kind: 'import', entryId: String(count), updateId: null } as const),
    }));
    expect(await readChanges(newsroom.context, rows)).toBe('everything');
    expect(await readChanges(newsroom.context, [])).toEqual([]);
  });
});
