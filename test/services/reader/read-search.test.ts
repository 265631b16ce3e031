import { beforeEach, describe, expect, it } from '@jest/globals';
import { correctUpdate } from '../../../src/services/updates/correct-update.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { readSearch, type SearchQuestion } from '../../../src/services/reader/read-search.ts';
import { withdrawUpdate } from '../../../src/services/updates/withdraw-update.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const DAY = { slug: 'harbour-daily', day: '2026-03-05' };

describe.each(ENGINES)('what readers find on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  const ask = (words: string, question: Partial<SearchQuestion> = {}) =>
    readSearch(newsroom.context, { ...{ series: null, from: null, to: null, page: 1 }, ...question, words });
  const find = async (words: string, question: Partial<SearchQuestion> = {}) => {
    const { found } = await ask(words, question);
    return found.map(({ series, day, update }) => `${series.slug} ${update?.anchor ?? day}`);
  };

  beforeEach(() => newsroom.publishDay({ day: DAY.day, title: 'The Ferry Drifts', latest: 'All ashore.' }));

  it('is the title, the original entry and where things stand of a day, and its updates', async () => {
    await publishUpdate(newsroom.context, DAY, { headline: 'A Tug', body: 'It has *a line* aboard.' }, null);

    expect(await find('drifts')).toEqual(['harbour-daily 2026-03-05']);
    expect(await find('late')).toEqual(['harbour-daily 2026-03-05']);
    expect(await find('ashore')).toEqual(['harbour-daily 2026-03-05']);
    expect(await find('tug "a line aboard"')).toEqual(['harbour-daily update-1200']);
  });

  it('follows corrections and withdrawals, and knows no draft', async () => {
    const { update } = await publishUpdate(newsroom.context, DAY, { body: 'The pier is shut.' }, null);
    await newsroom.draftDay({ day: '2026-03-06', originalEntry: 'The secret pier.' });
    expect(await find('pier')).toEqual(['harbour-daily update-1200']);

    const changes = { body: 'The quay is shut.', postedAt: '2026-03-05T09:00:00.000Z' };
    await correctUpdate(newsroom.context, { updateId: update.id, kind: 'typo', note: null, changes }, null);
    expect(await find('pier')).toEqual([]);
    expect(await find('quay')).toEqual(['harbour-daily update-1200']);

    await withdrawUpdate(newsroom.context, update.id, 'It is open.', null);
    expect(await find('quay')).toEqual([]);
  });

  it('comes of one series or of all, in those days that are asked for', async () => {
    await newsroom.publishDay({ day: '2026-03-04', series: 'Coast Daily' });
    await newsroom.publishDay({ day: '2026-03-03' });

    expect(await find('ferry')).toEqual([
      ...['harbour-daily 2026-03-05', 'coast-daily 2026-03-04', 'harbour-daily 2026-03-03'],
    ]);
    expect(await find('ferry', { series: 'coast-daily' })).toEqual(['coast-daily 2026-03-04']);
    expect(await find('ferry', { from: '2026-03-04' })).toHaveLength(2);
    expect(await find('ferry', { series: DAY.slug, to: '2026-03-04' })).toEqual(['harbour-daily 2026-03-03']);
    await expect(find('ferry', { series: 'nowhere' })).rejects.toThrow('There is no series at /nowhere.');
  });

  it('comes in pages of 20, up to a bound, with its number', async () => {
    const stamps = Array.from({ length: 510 }, (_, index) => new Date(Date.UTC(2026, 2, 4, 0, index)));
    const updates = stamps.map((stamp) => ({ postedAt: stamp.toISOString(), body: 'Rain.' })).reverse();
    await newsroom.publishDay({ day: '2026-03-04', updates });

    const first = await ask('rain');
    expect(first).toMatchObject({ count: 200, hasMore: true, pageCount: 10 });
    expect(first.found).toHaveLength(20);
    expect(first.found[0]).toMatchObject({ update: { anchor: 'update-0829' } });
    expect(await ask('rain', { page: 10 })).toMatchObject({ count: 380, hasMore: true, pageCount: 19 });
    const last = await ask('rain', { page: 25 });
    expect(last).toMatchObject({ count: 500, hasMore: true, pageCount: 25 });
    expect(last.found.at(-1)).toMatchObject({ update: { anchor: 'update-0010' } });
    await expect(ask('rain', { page: 26 })).rejects.toThrow('The search has no page of that number.');
    expect(await ask('ferry late')).toMatchObject({ count: 2, hasMore: false, pageCount: 1 });
    await expect(ask('ferry', { page: 2 })).rejects.toThrow('The search has no page of that number.');
  });

  it('is nothing where nothing is asked', async () => {
    for (const words of ['', ' ', '"!" *']) {
      expect(await ask(words)).toMatchObject({ found: [], count: 0, pageCount: 1 });
    }
  });
});
