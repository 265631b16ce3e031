import { beforeEach, describe, expect, it } from '@jest/globals';
import { correctEntry } from '../../../src/services/entries/correct-entry.ts';
import { publishEntry, reviseDraftEntry } from '../../../src/services/entries/publish-entry.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const DAY = '2026-03-05';
const WHERE = { slug: 'harbour-daily', day: DAY };
const at = (time: string) => `${DAY}T${time}:00.000Z`;

describe.each(ENGINES)('where things stood before, on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  const stand = (time: string, body: string) => {
    const changes = { latest: { body, at: at(time) } };
    return correctEntry(newsroom.context, { ...WHERE, kind: 'typo', note: null, changes }, null);
  };
  const readStandings = async () => {
    const { entry, standings } = await readEntry(newsroom.context, WHERE.slug, DAY);
    return [entry.latest, ...standings].map((standing) => standing?.body);
  };

  describe('of a published day', () => {
    beforeEach(() => newsroom.publishDay({ day: DAY, latest: 'The ferry waits.' }));

    it('is each text that readers saw, newest first', async () => {
      await stand('10:00', 'The ferry drifts.');
      await stand('12:00', 'The ferry is in tow.');

      const { standings } = await readEntry(newsroom.context, WHERE.slug, DAY);

      expect(standings).toEqual([
        { body: 'The ferry drifts.', at: at('10:00'), revision: 2 },
        { body: 'The ferry waits.', at: at('06:00'), revision: 1 },
      ]);
    });

    it('is not what a change of something else left as it was', async () => {
      const changes = { title: 'Another Title' };
      await correctEntry(newsroom.context, { ...WHERE, kind: 'typo', note: null, changes }, null);

      expect(await readStandings()).toEqual(['The ferry waits.']);
    });

    it('goes with the present text, and does not come back with the next', async () => {
      await stand('10:00', 'The captain, whose address is');
      await correctEntry(
        newsroom.context,
        { ...WHERE, kind: 'typo', note: null, changes: { latest: null } },
        null,
      );
      expect(await readStandings()).toEqual([undefined]);

      await stand('10:05', 'The ferry drifts.');
      expect(await readStandings()).toEqual(['The ferry drifts.']);
    });

    it('is a dozen texts at most', async () => {
      for (let minute = 10; minute < 25; minute += 1)
        await stand(`10:${String(minute)}`, `At ${String(minute)}.`);

      const standings = await readStandings();

      expect(standings).toHaveLength(13);
      expect(standings.at(-1)).toBe('At 12.');
    });
  });

  it('is nothing of what stood in a draft', async () => {
    await newsroom.draftDay({ day: DAY, latest: 'The secret plan.' });
    const changes = { latest: { body: 'The ferry waits.', at: at('07:00') } };
    await reviseDraftEntry(newsroom.context, { ...WHERE, changes }, null);
    await publishEntry(newsroom.context, { ...WHERE, changes: {} }, null);
    await stand('10:00', 'The ferry drifts.');

    expect(await readStandings()).toEqual(['The ferry drifts.', 'The ferry waits.']);
  });
});
