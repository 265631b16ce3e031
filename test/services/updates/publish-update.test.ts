import { describe, expect, it } from '@jest/globals';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { listWireAfter } from '../../../src/store/wire.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };

describe.each(ENGINES)('publishing an update on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  it('stamps it with the present minute and tells the wire', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    newsroom.setClock('2026-03-05T14:00:41.500Z');

    const { update, seq } = await publishUpdate(newsroom.context, WHERE, { body: 'She is alongside.' }, null);

    expect(update).toMatchObject({
      anchor: 'update-1400',
      postedAt: '2026-03-05T14:00:00.000Z',
      revision: 1,
    });
    expect(seq).toBe(2);
    const [row] = await listWireAfter(newsroom.context.db.reader, { entryId: null, after: 1, limit: 10 });
    expect(row).toMatchObject({ seq: 2, kind: 'update', updateId: update.id, revision: 1 });
  });

  it('gives the second in a minute an anchor of its own', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    const postedAt = '2026-03-05T14:00:00.000Z';

    await publishUpdate(newsroom.context, WHERE, { body: 'First.', postedAt }, null);
    const second = await publishUpdate(newsroom.context, WHERE, { body: 'Second.', postedAt }, null);

    expect(second.update.anchor).toBe('update-1400-2');
    const page = await readEntry(newsroom.context, 'harbour-daily', '2026-03-05');
    expect(page.updates.map(({ body }) => body)).toEqual(['Second.', 'First.']);
  });

  it('gives writers who come together their seqs and anchors in one order', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });

    const published = await Promise.all(
      Array.from({ length: 8 }, () => publishUpdate(newsroom.context, WHERE, { body: 'Rain.' }, null)),
    );

    const seqs = published.map(({ seq }) => seq).sort((one, other) => one - other);
    expect(seqs).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(published.map(({ update }) => update.anchor)).size).toBe(8);
  });

  it('refuses an entry that readers cannot see, and gives the seq back', async () => {
    await newsroom.draftDay({ day: '2026-03-05' });

    const refused = publishUpdate(newsroom.context, WHERE, { body: 'Nobody sees this.' }, null);

    await expect(refused).rejects.toThrow('publish the entry first');
    await newsroom.publishDay({ day: '2026-03-06' });
    const rows = await listWireAfter(newsroom.context.db.reader, { entryId: null, after: 0, limit: 10 });
    expect(rows.map(({ seq }) => seq)).toEqual([1]);
  });

  it('refuses a day that is not there', async () => {
    const refused = publishUpdate(newsroom.context, WHERE, { body: 'Where?' }, null);

    await expect(refused).rejects.toThrow('There is no series at /harbour-daily.');
  });
});
