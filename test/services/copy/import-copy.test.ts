import { describe, expect, it } from '@jest/globals';
import { correctUpdate } from '../../../src/services/updates/correct-update.ts';
import { getEntry } from '../../../src/services/entries/get-entry.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { findHeadSeq, listWireAfter } from '../../../src/store/wire.ts';
import { listSeries } from '../../../src/store/series.ts';
import { listUpdates } from '../../../src/store/updates/updates.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const COPY = `Harbour Daily, March 5, 2026: The Ferry Drifts

LATEST
Everyone is ashore.

UPDATE 2205 GMT: The second of the minute.

UPDATE 2205 GMT: The first of the minute.

UPDATE 0830 GMT: The ferry has lost power.

ORIGINAL ENTRY: A calm morning.
`;

const OTHER_COPY = COPY.replace('lost power', 'power again');

describe.each(ENGINES)('importing copy on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  const readPage = () => readEntry(newsroom.context, 'harbour-daily', '2026-03-05');
  const getStored = () => getEntry(newsroom.context.db.reader, 'harbour-daily', '2026-03-05');
  const readWire = () => listWireAfter(newsroom.context.db.reader, { entryId: null, after: 0, limit: 10 });

  it('stores a draft that readers do not see, and tells the wire nothing', async () => {
    const { status } = await newsroom.importCopy(COPY);

    expect(status).toBe('imported');
    await expect(readPage()).rejects.toThrow('has no entry on 2026-03-05');
    expect((await getStored()).entry).toMatchObject({ status: 'draft', publishedAt: null, revision: 1 });
    expect(await readWire()).toEqual([]);
    expect(await findHeadSeq(newsroom.context.db.reader)).toBe(0);
  });

  it('publishes a day with one quiet row on the wire', async () => {
    const { status } = await newsroom.importCopy(COPY, { publish: true });

    expect(status).toBe('published');
    const { entry, seq } = await readPage();
    expect(entry).toMatchObject({
      title: 'The Ferry Drifts',
      latest: { body: 'Everyone is ashore.', at: '2026-03-05T22:05:00.000Z' },
      originalEntry: 'A calm morning.',
      publishedAt: '2026-03-05T00:00:00.000Z',
    });
    expect(seq).toBe(1);
    expect(await readWire()).toEqual([
      {
        seq: 1,
        at: '2026-03-05T12:00:00.000Z',
        kind: 'import',
        entryId: entry.id,
        updateId: null,
        revision: 1,
      },
    ]);
  });

  it('gives anchors and ordinals oldest first, so that the lower of two in a minute has the plain anchor', async () => {
    await newsroom.importCopy(COPY, { publish: true });

    const { updates } = await readPage();
    expect(updates.map(({ anchor, ordinal, body }) => [anchor, ordinal, body])).toEqual([
      ['update-2205-2', 3, 'The second of the minute.'],
      ['update-2205', 2, 'The first of the minute.'],
      ['update-0830', 1, 'The ferry has lost power.'],
    ]);
  });

  it('counts what it imports as published when it was written', async () => {
    await newsroom.importCopy(COPY, { publish: true });

    const { updates } = await readPage();
    expect(updates.map(({ publishedAt, modifiedAt }) => [publishedAt, modifiedAt])).toEqual([
      ['2026-03-05T22:05:00.000Z', '2026-03-05T22:05:00.000Z'],
      ['2026-03-05T22:05:00.000Z', '2026-03-05T22:05:00.000Z'],
      ['2026-03-05T08:30:00.000Z', '2026-03-05T08:30:00.000Z'],
    ]);
  });

  it('changes nothing when the same copy comes again', async () => {
    await newsroom.importCopy(COPY, { publish: true });
    const before = await readPage();

    const { status } = await newsroom.importCopy(COPY, { publish: true });

    expect(status).toBe('unchanged');
    expect(await readPage()).toEqual(before);
  });

  it('takes copy with other line ends for other copy, and a byte order mark for nothing', async () => {
    await newsroom.importCopy(COPY);

    expect((await newsroom.importCopy(`\uFEFF${COPY}`)).status).toBe('unchanged');
    await expect(newsroom.importCopy(COPY.replaceAll('\n', '\r\n'))).rejects.toThrow('other content');
  });

  it('keeps what was corrected since, when the same copy comes again', async () => {
    await newsroom.importCopy(COPY, { publish: true });
    const [, , update] = (await readPage()).updates;
    const correction = {
      kind: 'correction',
      note: 'It has power.',
      changes: { body: 'It has power.' },
    } as const;
    await correctUpdate(newsroom.context, { updateId: update?.id ?? '', ...correction }, null);

    const { status } = await newsroom.importCopy(COPY, { publish: true });

    expect(status).toBe('unchanged');
    expect((await readPage()).updates[2]).toMatchObject({ body: 'It has power.', revision: 2 });
  });

  it('publishes a draft when the same copy comes with the wish to publish', async () => {
    await newsroom.importCopy(COPY);

    const { status } = await newsroom.importCopy(COPY, { publish: true });

    expect(status).toBe('published');
    expect((await readPage()).entry).toMatchObject({
      status: 'published',
      publishedAt: '2026-03-05T00:00:00.000Z',
      revision: 2,
    });
    expect((await readPage()).updates).toHaveLength(3);
    expect(await readWire()).toMatchObject([{ seq: 1, kind: 'import', revision: 2 }]);
  });

  it('refuses other copy for a day that is there, and says what to do', async () => {
    await newsroom.importCopy(COPY);

    await expect(newsroom.importCopy(OTHER_COPY)).rejects.toThrow(
      'Harbour Daily, 2026-03-05 is there already with other content: --replace puts this copy in its place.',
    );
    await expect(newsroom.importCopy(OTHER_COPY, { publish: true })).rejects.toThrow('other content');
    expect((await getStored()).entry).toMatchObject({ status: 'draft', revision: 1 });
    expect(await findHeadSeq(newsroom.context.db.reader)).toBe(0);
  });

  it('puts other copy in the place of a draft', async () => {
    await newsroom.importCopy(COPY);
    const { entry: before } = await getStored();

    const { status } = await newsroom.importCopy(OTHER_COPY, { replace: true });

    expect(status).toBe('imported');
    const { entry } = await getStored();
    expect(entry).toMatchObject({ id: before.id, status: 'draft', revision: 2 });
    const updates = await listUpdates(newsroom.context.db.reader, entry.id, ['published']);
    expect(updates.map(({ body }) => body)).toEqual([
      'The second of the minute.',
      'The first of the minute.',
      'The ferry has power again.',
    ]);
    expect((await newsroom.importCopy(OTHER_COPY)).status).toBe('unchanged');
  });

  it('replaces and publishes at once', async () => {
    await newsroom.importCopy(COPY);

    const { status } = await newsroom.importCopy(OTHER_COPY, { replace: true, publish: true });

    expect(status).toBe('published');
    expect((await readPage()).updates[2]).toMatchObject({ body: 'The ferry has power again.' });
  });

  it('gives a draft another title where one is given to replace it', async () => {
    await newsroom.importCopy(COPY);

    expect((await newsroom.importCopy(COPY, { title: 'Adrift' })).status).toBe('unchanged');
    expect((await newsroom.importCopy(COPY, { title: 'Adrift', replace: true })).status).toBe('imported');

    expect((await getStored()).entry).toMatchObject({ title: 'Adrift' });
  });

  it('never replaces what has been published', async () => {
    await newsroom.importCopy(COPY, { publish: true });

    await expect(newsroom.importCopy(OTHER_COPY, { replace: true })).rejects.toThrow(
      'Harbour Daily, 2026-03-05 is there already with other content and has been published: no import may change what readers have seen.',
    );
  });

  it('stores nothing on a dry run, and still refuses what an import would refuse', async () => {
    const { status, copy } = await newsroom.importCopy(COPY, { dryRun: true, publish: true });

    expect(status).toBe('dry-run');
    expect(copy.updates).toHaveLength(3);
    expect(await listSeries(newsroom.context.db.reader)).toEqual([]);
    await newsroom.importCopy(COPY);
    await expect(newsroom.importCopy(OTHER_COPY, { dryRun: true })).rejects.toThrow('other content');
  });

  it('makes the series that the copy names, and finds it again whatever its case', async () => {
    await newsroom.importCopy(COPY);
    await newsroom.importCopy(COPY.replace('Harbour Daily, March 5', 'HARBOUR DAILY, March 6'));
    await newsroom.importCopy(COPY, { seriesName: 'Côte Quotidien', day: '2026-03-05' });

    const series = await listSeries(newsroom.context.db.reader);
    expect(series.map(({ name, slug, accent }) => [name, slug, accent])).toEqual([
      ['Côte Quotidien', 'cote-quotidien', 'orange'],
      ['Harbour Daily', 'harbour-daily', 'red'],
    ]);
  });

  it.each([
    ['a segment of the site', 'Media', 'it gives no address of its own ("/media")'],
    ['no letter', '!!!', 'it gives no address of its own ("/")'],
    ['a slug that is taken', 'Harbour, Daily', 'Harbour Daily has its address /harbour-daily'],
  ])('refuses a series by a name like %s', async (_what, seriesName, why) => {
    await newsroom.importCopy(COPY);
    const taken = { seriesName, day: '2026-03-09' };

    await expect(newsroom.importCopy('A text.', taken)).rejects.toThrow(
      `"${seriesName}" cannot be the name of a series: ${why}. Choose another name.`,
    );
    await expect(newsroom.importCopy('A text.', { ...taken, dryRun: true })).rejects.toThrow(why);
    expect(await listSeries(newsroom.context.db.reader)).toHaveLength(1);
  });

  it.each([false, true])(
    'stores a day once when two imports of it come at once (publish: %s)',
    async (publish) => {
      const days = await Promise.all([
        newsroom.importCopy(COPY, { publish }),
        newsroom.importCopy(COPY, { publish }),
      ]);

      expect(days.map(({ status }) => status).sort()).toEqual([
        publish ? 'published' : 'imported',
        'unchanged',
      ]);
      expect(await readWire()).toHaveLength(publish ? 1 : 0);
      expect(await findHeadSeq(newsroom.context.db.reader)).toBe(publish ? 1 : 0);
    },
  );
});
