import { describe, expect, it } from '@jest/globals';
import { addSeries } from '../../src/services/add-series.ts';
import { readEntry } from '../../src/services/reader/read-entry.ts';
import { inTransaction } from '../../src/services/transaction.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { ENGINES } from '../support/databases.ts';
import { useNewsroom } from '../support/newsroom.ts';

const MENTION = 'yesterday’s Café Daily';

describe.each(ENGINES)('making a series on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  const readLinks = async (day: string) =>
    (await readEntry(newsroom.context, 'harbour-daily', day)).references.map(({ href, updateId }) => ({
      href,
      isInUpdate: updateId !== null,
    }));
  const publishCafe = () => newsroom.publishDay({ day: '2026-03-04', series: 'Café Daily' });

  it('finds its name in the sentences of older texts', async () => {
    const updates = [{ postedAt: '2026-03-05T14:00:00.000Z', body: `So said ${MENTION.toUpperCase()}.` }];
    await newsroom.publishDay({ day: '2026-03-05', originalEntry: `Hear **${MENTION}**.`, updates });
    expect(await readLinks('2026-03-05')).toEqual([]);

    await publishCafe();

    const href = '/cafe-daily/2026/03/04';
    expect(await readLinks('2026-03-05')).toEqual([
      { href, isInUpdate: false },
      { href, isInUpdate: true },
    ]);
    const target = await readEntry(newsroom.context, 'cafe-daily', '2026-03-04');
    expect(target.backLinks).toMatchObject([{ day: '2026-03-05', anchor: null }]);
  });

  it('keeps the references that these texts had', async () => {
    await newsroom.publishDay({ day: '2026-03-04' });
    const originalEntry = `Hear yesterday’s Harbour Daily and ${MENTION}, which is known to few.`;
    await newsroom.publishDay({ day: '2026-03-05', originalEntry });

    await publishCafe();

    expect((await readLinks('2026-03-05')).map(({ href }) => href)).toEqual([
      '/harbour-daily/2026/03/04',
      '/cafe-daily/2026/03/04',
    ]);
  });

  it('goes through more texts than one page holds', async () => {
    const updates = Array.from({ length: 450 }, (_, minute) => ({
      postedAt: `2026-03-05T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`,
      body: `As ${MENTION} has it.`,
    })).toReversed();
    await newsroom.publishDay({ day: '2026-03-05', updates });

    await publishCafe();

    expect(await readLinks('2026-03-05')).toHaveLength(450);
  });

  it('takes signs in its name as they are', async () => {
    await newsroom.publishDay({ day: '2026-03-05', originalEntry: 'See yesterday’s 100% Daily (A_B).' });
    await newsroom.publishDay({ day: '2026-03-06', originalEntry: 'See yesterday’s 100x Daily (AxB).' });

    await newsroom.publishDay({ day: '2026-03-04', series: '100% Daily (A_B' });

    expect(await readLinks('2026-03-05')).toHaveLength(1);
    expect(await readLinks('2026-03-06')).toEqual([]);
  });

  it('leaves withdrawn updates alone', async () => {
    const updates = [{ postedAt: '2026-03-05T14:00:00.000Z', body: `So said ${MENTION}.` }];
    await newsroom.publishDay({ day: '2026-03-05', updates });
    const page = await readEntry(newsroom.context, 'harbour-daily', '2026-03-05');
    await withdrawUpdate(newsroom.context, page.updates[0]?.id ?? '', 'It said nothing.', null);

    await publishCafe();

    expect(await readLinks('2026-03-05')).toEqual([]);
    expect((await readEntry(newsroom.context, 'cafe-daily', '2026-03-04')).backLinks).toEqual([]);
  });

  it('gives the one that is there, whatever the case of the name', async () => {
    const make = (name: string) =>
      inTransaction(newsroom.context, (trx) => addSeries(newsroom.context, trx, name));

    const first = await make('Café Daily');

    expect(await make('CAFÉ daily')).toEqual(first);
    expect(first).toMatchObject({ slug: 'cafe-daily', language: 'en', direction: 'ltr', accent: 'red' });
  });
});
