import { describe, expect, it } from '@jest/globals';
import { ToldDays } from '../../../src/services/reader/told-days.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
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

  it('leaves the pages of other days alone, also where it cannot be read', async () => {
    await newsroom.publishDay({ day: '2026-03-04' });
    await newsroom.publishDay({ day: '2026-03-05' });
    const { days } = await tellOf('The mast is up.');
    await expect(days.readTold('no-entry', 1)).rejects.toThrow('no entry with the id');
    expect((await days.read(WHERE.slug, '2026-03-04')).entry.day).toBe('2026-03-04');
    await expect(days.read(WHERE.slug, '2026-03-06')).rejects.toThrow('has no entry on 2026-03-06');
  });
});
