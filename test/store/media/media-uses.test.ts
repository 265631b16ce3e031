import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { insertMedia } from '../../../src/store/media/media.ts';
import { isWithheld } from '../../../src/store/media/media-uses.ts';
import { migrateToLatest } from '../../../src/store/migrator.ts';
import { ENGINES, useEmptyDatabase } from '../../support/databases.ts';
import { buildMedia } from '../../support/media.ts';
import { migrateBefore } from '../../support/migrate-before.ts';
import { addEntry, addSeries, addUpdate } from '../../support/rows.ts';

const AT = '2026-06-28T14:00:00.000Z';
const WITHDRAWN = { status: 'withdrawn', withdrawal: { at: AT, reason: 'It was another ship.' } } as const;
const PHOTOS = ['withdrawn', 'update', 'lead', 'original', 'latest', 'earlier', 'nowhere'];

describe.each(ENGINES)('texts stored before their pictures were noted, on %s', (engine) => {
  const store = useEmptyDatabase(engine);

  it('show their pictures as ever, but for those of withdrawn updates alone', async () => {
    await migrateBefore(store.db, engine, '2026-11-26-48-media-uses.ts');
    for (const [index, id] of PHOTOS.entries())
      await insertMedia(store.db, buildMedia(id), String(index).padStart(64, '0'));
    const mark = (id: string) => `Seen:\n\n[photo ${id} alt="A quay"]`;
    await addSeries(store.db);
    const { id: entryId } = await addEntry(store.db, {
      day: '2026-06-28',
      lead: { mediaId: 'lead', caption: '', credit: '', alt: '', warning: '' },
      originalEntry: mark('original'),
      latest: { body: mark('latest'), at: AT },
    });
    const snapshot = JSON.stringify({ status: 'published', latest: { body: mark('earlier'), at: AT } });
    await sql`
      insert into revisions (id, entry_id, revision, at, kind, snapshot)
      values ('revision-1', ${entryId}, 1, ${AT}, 'original', ${snapshot})`.execute(store.db);
    await addUpdate(store.db, { entryId, ordinal: 1, postedAt: AT, body: mark('update') });
    const shown = PHOTOS.slice(0, -1);
    const body = shown.map(mark).join('\n\n');
    await addUpdate(store.db, {
      entryId,
      ordinal: 2,
      postedAt: AT,
      anchor: 'update-1400-2',
      body,
      ...WITHDRAWN,
    });

    await migrateToLatest(store.database);

    const withheld = [];
    for (const id of PHOTOS) if (await isWithheld(store.db, id)) withheld.push(id);
    expect(withheld).toEqual(['withdrawn']);
  });
});
