import { beforeEach, describe, expect, it } from '@jest/globals';
import { foldWords } from '../../../src/domain/search/search-words.ts';
import { parseSearchQuery } from '../../../src/domain/search/search-query.ts';
import { findTexts } from '../../../src/store/search/found-texts.ts';
import { putSearchTexts, removeSearchText, type SearchText } from '../../../src/store/search/search-texts.ts';
import { updateEntry } from '../../../src/store/entries/entries.ts';
import { deleteUpdates, updateUpdate } from '../../../src/store/updates/updates.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../../support/rows.ts';

const DAY = '2026-06-28';
const PAGE = { limit: 20, offset: 0, max: 100 };

describe.each(ENGINES)('search texts on %s', (engine) => {
  const store = useDatabase(engine);

  /** Stores the text of a published entry or, with an ordinal, of an update of the entry, at noon unless told otherwise. */
  async function put(text: string, given: Partial<SearchText> & { ordinal?: number } = {}) {
    const { ordinal, ...rest } = given;
    const entryId = `entry-${given.day ?? DAY}`;
    const updateId = ordinal === undefined ? null : `${entryId}-update-${String(ordinal)}`;
    const postedAt = given.postedAt ?? `${given.day ?? DAY}T12:00:00.000Z`;
    const filled = { ...{ entryId, updateId, seriesId: 'series-1', day: DAY, postedAt }, ...rest };
    const { heading = '' } = given;
    const words = foldWords(`${heading}\n${text}`);
    await putSearchTexts(store.db, [{ ...filled, heading, body: text, words }]);
  }

  const asked = (words: string, filters = {}) => ({
    ...{ phrases: parseSearchQuery(words), seriesId: null, from: null, to: null },
    ...filters,
  });
  const find = async (words: string, filters = {}) => {
    const { texts } = await findTexts(store.database, asked(words, filters), PAGE);
    return texts.map(({ day, update }) => update?.anchor ?? day);
  };
  const update = (ordinal: number, time = '12:00', entryDay = DAY) =>
    addUpdate(store.db, {
      ...{ entryId: `entry-${entryDay}`, ordinal, postedAt: `${entryDay}T${time}:00.000Z` },
      anchor: `update-${time.replace(':', '')}${ordinal > 1 ? `-${String(ordinal)}` : ''}`,
    });

  beforeEach(async () => {
    await addSeries(store.db);
    await addEntry(store.db, { day: DAY });
  });

  it('are found by the words of heading and body', async () => {
    await update(1);
    await put('It is late.', { heading: 'The ferry' });
    await put('The pier and the ferry.', { ordinal: 1 });

    expect(await find('FERRY')).toEqual(['update-1200', DAY]);
    expect(await find('late')).toEqual([DAY]);
    expect(await find('train')).toEqual([]);
  });

  it.each([
    ['one word', 'strasse', true],
    ['another case', 'CAFÉ', true],
    ['accents left out', 'cafe', true],
    ['accents set otherwise', 'cafe\u0301', true],
    ['accents that are not there', 'ródent', true],
    ['an Arabic word without its vowels', 'العبارة', true],
    ['an Arabic word drawn out, with another alef', 'ألعبـــــارة', true],
    ['Arabic digits', '٢٠١٨', true],
    ['several words in any order', 'harbour café', true],
    ['several words, one of which is not there', 'harbour tea', false],
    ['the beginning of the last word', 'the harb', true],
    ['the beginning of another word', 'harb the', false],
    ['the beginning of a word within quotes', '"the harb"', false],
    ['another form of a word', 'rodents', false],
    ['words side by side', '"free syrian army"', true],
    ['words side by side in another order', '"syrian free army"', false],
    ['words of which none is side by side', '"free army"', false],
    ['words with a hyphen', 'pro-assad', true],
    ['words with an apostrophe', "army's", true],
    ['a number', '1,400', true],
    ['characters of a script without spaces', '京タワ', true],
    ['the same in another order', 'ワタ', false],
    ['an operator of the index', 'harbour AND café', false],
    ['the mark of a column', 'words:harbour', false],
    ['the mark of all beginnings', 'har* café', false],
    ['a word of the name of the series', 'series', false],
    ['an open quotation mark', '"harbour café', true],
  ])('are found by %s, or not: %s', async (_name, words, isFound) => {
    await put(
      'The harbour café, Straße 12. Rodent! الْعَبَّارَة 2018 東京タワー ' +
        'Free Syrian Army’s pro-Assad force of 1,400',
    );

    expect(await find(words)).toEqual(isFound ? [DAY] : []);
  });

  it.each([
    ['two', '"of the"', true],
    ['several', '"to the end"', true],
    ['all of a run', '"of the and to"', true],
    ['the beginning of a run', '"of the and"', true],
    ['the end of a run', '"and to"', true],
    ['one twice', '"on on"', true],
    ['Arabic ones', '"في من"', true],
    ['two runs', '"of the" "on on"', true],
    ['the end of one run and the beginning of another', '"to on"', false],
    ['those of a run in another order', '"the of"', false],
    ['one more than a run has', '"of the and to a"', false],
    ['a run, and a beginning that is there', 'of-th', true],
    ['a pair as it is stored', 'of-the-and', true],
  ])('are found by phrases of words that nearly every text holds: %s', async (_name, words, isFound) => {
    await put('Of the and to; ferry. On, on! في من. To the end');

    expect(await find(words)).toEqual(isFound ? [DAY] : []);
  });

  it.each([
    ['a quotation mark', '"'],
    ['two of them', '""'],
    ['an operator', 'NEAR(a b, 2)'],
    ['operators alone', 'AND OR NOT'],
    ['signs of tsquery', "a & b | !c <-> d:* 'e' \\"],
    ['signs of FTS5', '^a + b* {words}: c - "d'],
    ['NUL', 'fer\0ry'],
    ['half a character', 'ferry \ud800'],
    ['200 words', 'a '.repeat(200)],
    ['200 quotations', '"a b"'.repeat(200)],
    ['a phrase of 200 words', `"${'a '.repeat(200)}"`],
    ['20,000 letters', 'a'.repeat(20_000)],
  ])('are asked for without an error by %s', async (_name, words) => {
    await put('The ferry is late.');
    await expect(find(`${words} ferry`)).resolves.toHaveProperty('length');
  });

  it('are found by the present words only once they are put again', async () => {
    await put('It is late.', { heading: 'The ferry' });
    await put('It has left.', { heading: 'The ferry' });

    expect(await find('late')).toEqual([]);
    expect(await find('left')).toEqual([DAY]);
    expect(await find('ferry')).toEqual([DAY]);
  });

  it('are found no more once they are removed', async () => {
    await put('The ferry');

    await removeSearchText(store.db, { entryId: `entry-${DAY}`, updateId: null });
    await removeSearchText(store.db, { entryId: `entry-${DAY}`, updateId: null });

    expect(await find('ferry')).toEqual([]);
  });

  it('go with an update that is taken away', async () => {
    await update(1);
    await put('The pier', { ordinal: 1 });

    await deleteUpdates(store.db, `entry-${DAY}`);

    expect(await find('pier')).toEqual([]);
    await put('Other words');
    expect(await find('pier')).toEqual([]);
  });

  it('may be longer than what is indexed of them', async () => {
    const words = Array.from({ length: 200_000 }, (_, index) => `w${index.toString(36)}`);

    await put(words.join(' '), { heading: 'Long' });

    expect(await find('w10')).toEqual([DAY]);
    await put('漢字かな'.repeat(100_000));
    expect(await find('漢字')).toEqual([DAY]);
    await put(`${'𠀀'.repeat(3000)} ${'é'.repeat(3000)} ferry`);
    expect(await find('ferry')).toEqual([DAY]);
  });

  it('come by day, and within a day by stamp, newest first, the later of one minute first', async () => {
    await addEntry(store.db, { day: '1969-12-31' });
    await addEntry(store.db, { day: '2026-06-29' });
    for (const [ordinal, time] of ['09:00', '10:00', '10:00', '08:00'].entries())
      await update(ordinal + 1, time);
    await put('sea', { day: '2026-06-29', postedAt: '2026-06-29T00:00:00.000Z' });
    await put('sea', { ordinal: 1, postedAt: '2026-06-28T09:00:00.000Z' });
    await put('sea', { ordinal: 2, postedAt: '2026-06-28T10:00:00.000Z' });
    await put('sea', { ordinal: 3, postedAt: '2026-06-28T10:00:00.000Z' });
    await put('sea', { ordinal: 4, postedAt: '2026-06-29T00:15:00.000Z' });
    await put('sea', { postedAt: '2026-06-28T00:00:00.000Z' });
    await put('sea', { day: '1969-12-31' });

    const newestFirst = [
      '2026-06-29', 'update-0800-4', 'update-1000-3', 'update-1000-2', 'update-0900', '2026-06-28', '1969-12-31',
    ]; // prettier-ignore
    expect(await find('sea')).toEqual(newestFirst);

    await put('sea again', { ordinal: 2, postedAt: '2026-06-28T10:00:00.000Z' });
    expect(await find('sea')).toEqual(newestFirst);
    await put('sea', { ordinal: 4, postedAt: '2026-06-28T08:00:00.000Z' });
    expect(await find('sea')).toEqual([
      '2026-06-29', 'update-1000-3', 'update-1000-2', 'update-0900', 'update-0800-4', '2026-06-28', '1969-12-31',
    ]); // prettier-ignore
  });

  it('can be had by series, by days and by pages, and counted up to a bound', async () => {
    await addSeries(store.db, { id: 'series-2', slug: 'airport-daily', name: 'Airport Daily' });
    for (const day of ['2026-06-27', '2026-06-29']) {
      await addEntry(store.db, { day, seriesId: day === '2026-06-29' ? 'series-2' : 'series-1' });
      await put('sea', { day, seriesId: day === '2026-06-29' ? 'series-2' : 'series-1' });
    }
    await put('sea');

    expect(await find('sea', { seriesId: 'series-2' })).toEqual(['2026-06-29']);
    expect(await find('sea', { from: DAY })).toEqual(['2026-06-29', DAY]);
    expect(await find('sea', { to: DAY })).toEqual([DAY, '2026-06-27']);
    expect(await find('sea', { from: DAY, to: DAY })).toEqual([DAY]);
    expect(await find('sea', { from: '2026-06-30', to: DAY })).toEqual([]);
    expect(await find('sea', { from: '0001-01-01', to: '9999-12-31' })).toHaveLength(3);
    const second = await findTexts(store.database, asked('sea'), { limit: 1, offset: 1, max: 10 });
    expect(second.texts).toMatchObject([
      {
        ...{ series: { slug: 'harbour-daily' }, day: DAY, title: `What happened on ${DAY}`, body: 'sea' },
        ...{ hasOriginalEntry: true, update: null },
      },
    ]);
    expect(second.count).toBe(3);
    expect(await findTexts(store.database, asked('sea'), { ...PAGE, max: 2 })).toMatchObject({ count: 2 });
  });

  it.each(['draft', 'scheduled', 'withdrawn'] as const)(
    'of an update that is %s are not found, whatever their rows say',
    async (status) => {
      const stored = await update(1);
      await put('The pier', { ordinal: 1 });
      const at = '2026-06-28T15:00:00.000Z';
      const withdrawal = status === 'withdrawn' ? { at, reason: 'Wrong.' } : null;
      await updateUpdate(store.db, { ...stored, status, withdrawal, publishAt: at, revision: 2 });

      expect(await find('pier')).toEqual([]);
      expect(await findTexts(store.database, asked('pier'), PAGE)).toEqual({ texts: [], count: 0 });
    },
  );

  it.each(['draft', 'scheduled'] as const)(
    'of an entry that is %s are not found, nor those of its updates',
    async (status) => {
      const day = '2026-06-30';
      const entry = await addEntry(store.db, { day });
      await update(1, '12:00', day);
      await put('The pier', { day });
      await put('The pier', { day, ordinal: 1 });
      expect(await find('pier')).toHaveLength(2);

      await updateEntry(store.db, {
        ...{ ...entry, status, revision: 2 },
        publishAt: '2026-07-01T00:00:00.000Z',
      });

      expect(await find('pier')).toEqual([]);
    },
  );
});
