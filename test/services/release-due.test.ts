import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '../../src/domain/calendar.ts';
import { closeEntry, reopenEntry } from '../../src/services/entries/close-entry.ts';
import type { Context } from '../../src/services/context.ts';
import { getEntry } from '../../src/services/entries/get-entry.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { reviseDraftEntry } from '../../src/services/entries/publish-entry.ts';
import { readEntry } from '../../src/services/reader/read-entry.ts';
import { closeDueEntries, findNextRelease, releaseDue } from '../../src/services/release-due.ts';
import { addDraft, reviseDraft } from '../../src/services/updates/save-draft.ts';
import { inSnapshot } from '../../src/services/transaction.ts';
import { findUpdate, updateUpdate } from '../../src/store/updates/updates.ts';
import { listWireAfter } from '../../src/store/wire.ts';
import { ENGINES } from '../support/databases.ts';
import { useNewsroom } from '../support/newsroom.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const HOUR = '2026-03-05T14:00:00.000Z';

describe.each(ENGINES)('the hour of a release on %s', (engine) => {
  const newsroom = useNewsroom(engine);
  const schedule = (publishAt: Instant, body = 'The bridge is open.') =>
    addDraft(newsroom.context, WHERE, { body, publishAt }, null);
  const told = async () =>
    (await listWireAfter(newsroom.context.db.reader, { entryId: null, after: 0, limit: 100 })).map(
      ({ seq, kind }) => [seq, kind],
    );
  const page = () => readEntry(newsroom.context, WHERE.slug, WHERE.day);

  it('gives an update its seq, anchor and stamp when it comes, and nothing before', async () => {
    await newsroom.publishDay({ day: WHERE.day });
    const draft = await schedule(HOUR);
    newsroom.setClock('2026-03-05T13:59:59.999Z');
    expect(await releaseDue(newsroom.context)).toBe(0);
    expect((await page()).updates).toEqual([]);
    newsroom.setClock('2026-03-05T14:00:00.000Z');

    expect(await releaseDue(newsroom.context)).toBe(1);

    const { updates, seq } = await page();
    expect(seq).toBe(2);
    expect(updates).toMatchObject([
      {
        id: draft.id,
        anchor: 'update-1400',
        postedAt: HOUR,
        publishedAt: HOUR,
        publishAt: null,
        revision: 2,
      },
    ]);
    expect(await told()).toEqual([
      [1, 'entry'],
      [2, 'update'],
    ]);
    expect(await releaseDue(newsroom.context)).toBe(0);
  });

  it('is made up for when nobody was there: the stamp is the hour, the place is the end', async () => {
    await newsroom.publishDay({ day: WHERE.day });
    await schedule(HOUR);
    await schedule('2026-03-05T13:00:00.000Z', 'Earlier.');
    newsroom.setClock('2026-03-07T09:30:00.000Z');

    expect(await releaseDue(newsroom.context)).toBe(2);

    const { updates } = await page();
    expect(updates.map(({ anchor, ordinal, publishedAt }) => [anchor, ordinal, publishedAt])).toEqual([
      ['update-1400', 2, '2026-03-07T09:30:00.000Z'],
      ['update-1300', 1, '2026-03-07T09:30:00.000Z'],
    ]);
  });

  it('is kept by one of many processes', async () => {
    await newsroom.publishDay({ day: WHERE.day });
    for (const body of ['One.', 'Two.', 'Three.']) await schedule(HOUR, body);
    newsroom.setClock(HOUR);
    const others = [newsroom.context, await newsroom.openElsewhere(), await newsroom.openElsewhere()];

    const counts = await Promise.all(others.map(releaseDue));

    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
    expect(await told()).toEqual([
      [1, 'entry'],
      [2, 'update'],
      [3, 'update'],
      [4, 'update'],
    ]);
  });

  it('is the one stored last, whoever looked before', async () => {
    await newsroom.publishDay({ day: WHERE.day });
    const { id: updateId } = await schedule(HOUR);
    newsroom.setClock(HOUR);

    const count = await inSnapshot(newsroom.context, async (earlier) => {
      await earlier.selectFrom('updates').select('id').where('id', '=', updateId).execute();
      const changes = { publishAt: '2026-03-05T16:00:00.000Z' };
      await reviseDraft(await newsroom.openElsewhere(), { updateId, changes }, null);
      return releaseDue(lookingAt(newsroom.context, earlier));
    });

    expect(count).toBe(0);
    expect((await page()).updates).toEqual([]);
    expect(await told()).toEqual([[1, 'entry']]);
  });

  it('holds up nobody for one that cannot be released', async () => {
    await newsroom.publishDay({ day: WHERE.day });
    const { id } = await schedule('2026-03-05T13:00:00.000Z');
    await schedule(HOUR, 'The second.');
    const spoilt = await findUpdate(newsroom.context.db.reader, id);
    if (spoilt) await updateUpdate(newsroom.context.db.writer, { ...spoilt, body: '', revision: 2 });
    newsroom.setClock(HOUR);

    expect(await releaseDue(newsroom.context)).toBe(1);

    expect((await page()).updates.map(({ body }) => body)).toEqual(['The second.']);
  });

  it('gives an entry with its updates in one row, and then the updates that waited for it', async () => {
    await newsroom.draftDay({
      day: WHERE.day,
      updates: [{ postedAt: '2026-03-05T08:00:00.000Z', body: 'Written beforehand.' }],
    });
    await schedule('2026-03-05T13:00:00.000Z', 'Waits.');
    await reviseDraftEntry(newsroom.context, { ...WHERE, changes: {}, publishAt: HOUR }, null);
    newsroom.setClock('2026-03-05T13:30:00.000Z');
    expect(await releaseDue(newsroom.context)).toBe(0);
    newsroom.setClock(HOUR);

    expect(await releaseDue(newsroom.context)).toBe(2);

    const { entry, updates } = await page();
    expect(entry).toMatchObject({ status: 'published', publishAt: null, publishedAt: HOUR });
    expect(updates.map(({ anchor, body }) => [anchor, body])).toEqual([
      ['update-1300', 'Waits.'],
      ['update-0800', 'Written beforehand.'],
    ]);
    expect(await told()).toEqual([
      [1, 'entry'],
      [2, 'update'],
    ]);
  });

  it('is known beforehand, for updates of entries that readers see', async () => {
    await newsroom.publishDay({ day: WHERE.day });
    await newsroom.draftDay({ day: '2026-03-06' });
    const next = (after: Instant) => findNextRelease(newsroom.context, after);
    expect(await next('2026-03-05T12:00:00.000Z')).toBeUndefined();
    await schedule(HOUR);
    const elsewhere = { ...WHERE, day: '2026-03-06' };
    const publishAt = '2026-03-05T13:00:00.000Z';
    await addDraft(newsroom.context, elsewhere, { body: 'Waits.', publishAt }, null);
    expect(await next('2026-03-05T12:00:00.000Z')).toBe(HOUR);
    await reviseDraftEntry(newsroom.context, { ...elsewhere, changes: {}, publishAt }, null);
    expect(await next('2026-03-05T12:00:00.000Z')).toBe(publishAt);
    expect(await next(publishAt)).toBe(HOUR);
    expect(await next(HOUR)).toBeUndefined();
  });
});

describe.each(ENGINES)('an entry closes by itself on %s', (engine) => {
  const newsroom = useNewsroom(engine);
  beforeEach(() => newsroom.publishDay({ day: WHERE.day }));
  const closedAt = async () =>
    (await getEntry(newsroom.context.db.reader, WHERE.slug, WHERE.day)).entry.closedAt;
  const closeAt = (now: Instant) => {
    newsroom.setClock(now);
    return closeDueEntries(newsroom.context);
  };

  it('six hours after its day, once, and tells the wire', async () => {
    expect(await closeAt('2026-03-06T05:59:59.999Z')).toBe(0);

    expect(await closeAt('2026-03-06T06:00:00.000Z')).toBe(1);

    expect(await closedAt()).toBe('2026-03-06T06:00:00.000Z');
    const rows = await listWireAfter(newsroom.context.db.reader, { entryId: null, after: 1, limit: 10 });
    expect(rows.map(({ seq, kind, updateId }) => [seq, kind, updateId])).toEqual([[2, 'close', null]]);
    expect(await closeAt('2026-03-06T07:00:00.000Z')).toBe(0);
  });

  it('by one of many processes', async () => {
    newsroom.setClock('2026-03-07T00:00:00.000Z');
    const others = [newsroom.context, await newsroom.openElsewhere(), await newsroom.openElsewhere()];

    const counts = await Promise.all(others.map(closeDueEntries));

    expect(counts.toSorted((one, other) => one - other)).toEqual([0, 0, 1]);
    expect(await closedAt()).toBe('2026-03-06T06:00:00.000Z');
  });

  it('later, where something was published after its day', async () => {
    newsroom.setClock('2026-03-06T03:00:00.000Z');
    await publishUpdate(newsroom.context, WHERE, { body: 'One more.' }, null);

    expect(await closeAt('2026-03-06T08:59:00.000Z')).toBe(0);
    expect(await closeAt('2026-03-06T09:00:00.000Z')).toBe(1);
  });

  it('not while something is being published on it', async () => {
    newsroom.setClock('2026-03-06T06:00:00.000Z');

    const count = await inSnapshot(newsroom.context, async (earlier) => {
      await earlier.selectFrom('entries').select('id').where('day', '=', WHERE.day).execute();
      await publishUpdate(await newsroom.openElsewhere(), WHERE, { body: 'One more.' }, null);
      return closeDueEntries(lookingAt(newsroom.context, earlier));
    });

    expect(count).toBe(0);
    expect(await closedAt()).toBeNull();
  });

  it('not again at once when an editor opens it, but in time', async () => {
    await closeAt('2026-03-06T06:00:00.000Z');
    newsroom.setClock('2026-03-08T10:00:00.000Z');
    await reopenEntry(newsroom.context, WHERE, null);

    expect(await closeDueEntries(newsroom.context)).toBe(0);
    expect(await closeAt('2026-03-08T15:59:00.000Z')).toBe(0);
    expect(await closeAt('2026-03-08T16:00:00.000Z')).toBe(1);
  });

  it('and stays closed when something is published on it', async () => {
    await closeEntry(newsroom.context, WHERE, null);

    const { update } = await publishUpdate(newsroom.context, WHERE, { body: 'After all.' }, null);

    expect(update.status).toBe('published');
    expect(await closedAt()).toBe('2026-03-05T12:00:00.000Z');
  });

  it('at once when its day comes from an archive', async () => {
    await newsroom.importCopy(
      'Harbour Daily, March 5, 2019: Long ago\n\nUPDATE 1400 GMT: Noon.\n\nORIGINAL ENTRY: A calm morning.\n',
      { publish: true },
    );

    expect(await closeDueEntries(newsroom.context)).toBe(1);

    const { entry } = await getEntry(newsroom.context.db.reader, WHERE.slug, '2019-03-05');
    expect(entry.closedAt).toBe('2019-03-06T06:00:00.000Z');
  });
});

/** The context of somebody who reads what was there earlier, and writes to what is there. */
function lookingAt(context: Context, earlier: Context['db']['reader']): Context {
  return { ...context, db: { ...context.db, reader: earlier } };
}
