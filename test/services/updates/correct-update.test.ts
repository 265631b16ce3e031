import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Update } from '../../../src/domain/update.ts';
import { correctUpdate } from '../../../src/services/updates/correct-update.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

describe.each(ENGINES)('correcting an update on %s', (engine) => {
  const newsroom = useNewsroom(engine);
  let update: Update;

  const readPage = () => readEntry(newsroom.context, 'harbour-daily', '2026-03-05');
  const readUpdate = async () => (await readPage()).updates.find(({ id }) => id === update.id);

  beforeEach(async () => {
    await newsroom.publishDay({
      day: '2026-03-05',
      updates: [{ postedAt: '2026-03-05T08:30:00.000Z', body: 'There are 156 aboard.' }],
    });
    const [only] = (await readPage()).updates;
    if (!only) throw new Error('The day has an update.');
    update = only;
  });

  it('tells readers of a correction, with its date', async () => {
    const note = 'There were 143, not 156.';
    const changes = { body: 'There are 143 aboard.' };

    await correctUpdate(newsroom.context, { updateId: update.id, kind: 'correction', note, changes }, null);

    expect(await readUpdate()).toMatchObject({
      body: 'There are 143 aboard.',
      modifiedAt: '2026-03-05T12:00:00.000Z',
      revision: 2,
    });
    expect((await readPage()).corrections).toMatchObject([
      { updateId: update.id, kind: 'correction', note, at: '2026-03-05T12:00:00.000Z' },
    ]);
  });

  it('keeps a typo silent', async () => {
    const changes = { body: 'There are 156 people aboard.' };

    await correctUpdate(newsroom.context, { updateId: update.id, kind: 'typo', note: null, changes }, null);

    expect(await readUpdate()).toMatchObject({ modifiedAt: '2026-03-05T08:30:00.000Z', revision: 2 });
    expect((await readPage()).corrections).toEqual([]);
  });

  it('keeps the anchor when the stamp changes', async () => {
    const changes = { postedAt: '2026-03-05T09:15:30.000Z' };

    await correctUpdate(newsroom.context, { updateId: update.id, kind: 'typo', note: null, changes }, null);

    expect(await readUpdate()).toMatchObject({ anchor: 'update-0830', postedAt: '2026-03-05T09:15:00.000Z' });
  });

  it('refuses to overwrite what somebody else has changed', async () => {
    const correction = { updateId: update.id, kind: 'typo', note: null, expectedRevision: 1 } as const;
    await correctUpdate(newsroom.context, { ...correction, changes: { body: 'Theirs.' } }, null);

    const mine = correctUpdate(newsroom.context, { ...correction, changes: { body: 'Mine.' } }, null);

    await expect(mine).rejects.toThrow('has changed since you opened it');
    expect(await readUpdate()).toMatchObject({ body: 'Theirs.' });
  });

  it('demands a note that tells readers what changed', async () => {
    const silent = { updateId: update.id, kind: 'retraction', note: ' ', changes: {} } as const;

    await expect(correctUpdate(newsroom.context, silent, null)).rejects.toThrow('needs a note');
  });
});
