import { describe, expect, it } from '@jest/globals';
import type { Update } from '../../../src/domain/update.ts';
import { ToldDays } from '../../../src/services/reader/told-days.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { correctUpdate } from '../../../src/services/updates/correct-update.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { withdrawUpdate } from '../../../src/services/updates/withdraw-update.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };

describe('a day whose open pages were told', () => {
  const newsroom = useNewsroom();

  const publish = (body: string) => publishUpdate(newsroom.context, WHERE, { body }, null);

  async function tellOf(body: string) {
    const days = new ToldDays(newsroom.context);
    const { update, seq } = await publish(body);
    return { days, entryId: update.entryId, seq, told: await days.readTold(update.entryId, seq) };
  }

  it('is read once for its stream and its page', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    const { days, entryId, seq, told } = await tellOf('The mast is up.');
    expect(told.updates).toEqual([expect.objectContaining({ body: 'The mast is up.' })]);
    expect(await days.read(WHERE.slug, WHERE.day)).toBe(told);
    expect(await days.readTold(entryId, seq)).toBe(told);
  });

  it('is read by its page while the stream reads it', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    const { days, entryId, seq } = await tellOf('The mast is up.');
    days.forget();
    const reading = days.readTold(entryId, seq);
    expect(await days.read(WHERE.slug, WHERE.day)).toBe(await reading);
  });

  it('is read anew for a row of the wire that it does not hold, and once it is forgotten', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    const { days, entryId, told } = await tellOf('The mast is up.');
    const { seq } = await publish('The mast is down.');
    expect((await days.readTold(entryId, seq)).updates).toHaveLength(2);

    await publish('The mast is gone.');
    days.forget();
    const page = await days.read(WHERE.slug, WHERE.day);
    expect(page.updates).toHaveLength(3);
    expect(told.updates).toHaveLength(1);
  });

  it('is after every change what it is when it is read from the beginning', async () => {
    const { context } = newsroom;
    await newsroom.publishDay({ day: '2026-03-04' });
    await newsroom.publishDay({ day: WHERE.day });
    const days = new ToldDays(context);
    const tell = async ({ update, seq }: { readonly update: Update; readonly seq: number }) => {
      days.forget();
      const told = await days.readTold(update.entryId, seq);
      expect(told).toEqual(await readEntry(context, WHERE.slug, WHERE.day));
      newsroom.setClock(new Date(Date.parse(context.clock.now()) + 60_000).toISOString());
      return told;
    };

    const { update } = await publish('See Harbour Daily, March 4: "The gate". It said so at 0900 GMT.');
    await tell(await publish('The mast is down.'));
    const early = { body: 'Early.', postedAt: '2026-03-05T09:00:00.000Z' };
    const before = await tell(await publishUpdate(context, WHERE, early, null));
    const slip = {
      updateId: update.id,
      kind: 'correction',
      note: 'A slip.',
      changes: { body: 'No gate.' },
    } as const;
    const after = await tell(await correctUpdate(context, slip, null));
    expect(after.entry).toBe(before.entry);
    await tell(await withdrawUpdate(context, update.id, 'Wrong.', null));

    await newsroom.publishDay({ day: '2026-03-06' });
    const elsewhere = { slug: WHERE.slug, day: '2026-03-06' };
    await publishUpdate(context, elsewhere, { body: 'See Harbour Daily, March 5: "The mast".' }, null);
    expect((await tell(await publish('The mast is found.'))).backLinks).toHaveLength(1);
    for (let count = 0; count < 20; count += 1) await publish(`Plank ${String(count)} is found.`);
    await tell(await publish('The ferry is whole.'));
  });

  it('is read from the beginning where all was forgotten while it was read', async () => {
    await newsroom.publishDay({ day: WHERE.day });
    const days = new ToldDays(newsroom.context);
    const { update, seq } = await publish('The mast is down.');
    const reading = days.readTold(update.entryId, seq);
    await Promise.resolve();
    days.forgetAll();
    const before = await reading;

    const next = await publish('The mast is found.');
    const told = await days.readTold(update.entryId, next.seq);

    expect(told.updates).toHaveLength(2);
    expect(told.series).not.toBe(before.series);
  });

  it('leaves the pages of other days alone, also where it cannot be read', async () => {
    await newsroom.publishDay({ day: '2026-03-04' });
    await newsroom.publishDay({ day: '2026-03-05' });
    const { days } = await tellOf('The mast is up.');
    await expect(days.readTold('no-entry', 1)).rejects.toThrow('no entry with the id');
    expect((await days.read(WHERE.slug, '2026-03-04')).entry.day).toBe('2026-03-04');
    await expect(days.read(WHERE.slug, '2026-03-06')).rejects.toThrow('has no entry on 2026-03-06');
  });
});
