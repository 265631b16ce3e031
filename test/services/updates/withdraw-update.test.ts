import { describe, expect, it } from '@jest/globals';
import { correctUpdate } from '../../../src/services/updates/correct-update.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { withdrawUpdate } from '../../../src/services/updates/withdraw-update.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };

describe.each(ENGINES)('withdrawing an update on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  async function publishOne() {
    await newsroom.publishDay({ day: '2026-03-04' });
    await newsroom.publishDay({ day: '2026-03-05' });
    const body = 'See Harbour Daily, March 4: What happened on 2026-03-04';
    return (await publishUpdate(newsroom.context, WHERE, { body }, null)).update;
  }

  it('leaves the stub and its reason on the page', async () => {
    const { id } = await publishOne();

    await withdrawUpdate(newsroom.context, id, 'It was another ship.', null);

    const { updates } = await readEntry(newsroom.context, 'harbour-daily', '2026-03-05');
    expect(updates).toMatchObject([
      {
        id,
        status: 'withdrawn',
        withdrawal: { at: '2026-03-05T12:00:00.000Z', reason: 'It was another ship.' },
      },
    ]);
  });

  it('takes its references and corrections from readers', async () => {
    const { id } = await publishOne();
    const correction = { updateId: id, kind: 'correction', note: 'A number.', changes: {} } as const;
    await correctUpdate(newsroom.context, correction, null);
    const before = await readEntry(newsroom.context, 'harbour-daily', '2026-03-04');
    expect(before.backLinks).toHaveLength(1);

    await withdrawUpdate(newsroom.context, id, 'It was another ship.', null);

    const target = await readEntry(newsroom.context, 'harbour-daily', '2026-03-04');
    const page = await readEntry(newsroom.context, 'harbour-daily', '2026-03-05');
    expect(target.backLinks).toEqual([]);
    expect(page.corrections).toEqual([]);
    expect(page.references).toEqual([]);
  });

  it('never gives its anchor to another', async () => {
    const { id, postedAt } = await publishOne();
    await withdrawUpdate(newsroom.context, id, 'It was another ship.', null);

    const { update } = await publishUpdate(newsroom.context, WHERE, { body: 'Again.', postedAt }, null);

    expect(update.anchor).toBe('update-1200-2');
  });

  it('demands a reason, and refuses to withdraw twice', async () => {
    const { id } = await publishOne();

    await expect(withdrawUpdate(newsroom.context, id, ' ', null)).rejects.toThrow('needs a reason');
    await withdrawUpdate(newsroom.context, id, 'It was another ship.', null);
    await expect(withdrawUpdate(newsroom.context, id, 'Again.', null)).rejects.toThrow('not published');
  });
});
