import { describe, expect, it } from '@jest/globals';
import { findReferences, placeReferences } from '../../../src/domain/references/reference-finder.ts';

/** Thursday, March 5, 2026. */
const CONTEXT = {
  day: '2026-03-05',
  series: { name: 'Harbour Daily', slug: 'harbour-daily' },
  knownSeries: [
    { name: 'Harbour Daily', slug: 'harbour-daily' },
    { name: 'Quay Daily', slug: 'the-quay' },
    { name: 'Quay Daily Sport', slug: 'sport' },
    { name: 'Harbour, Quay and Sea', slug: 'sea' },
  ],
};

describe('a line of a See list', () => {
  it.each([
    ['See Harbour Daily, March 4: Storm Closes the Quay', 'harbour-daily', '2026-03-04', 'Storm Closes the Quay'],
    ['See also Harbour Daily, March 4: Storm', 'harbour-daily', '2026-03-04', 'Storm'],
    ['See Also Harbour Daily, March 4: Storm', 'harbour-daily', '2026-03-04', 'Storm'],
    ['See Harbour Daily, 4 March: Storm — and Calm', 'harbour-daily', '2026-03-04', 'Storm — and Calm'],
    ['See Harbour Daily, March 4 - Storm', 'harbour-daily', '2026-03-04', 'Storm'],
    ['See Harbour Daily, March 4 — Storm', 'harbour-daily', '2026-03-04', 'Storm'],
    ['See Harbour Daily, March 4', 'harbour-daily', '2026-03-04', null],
    ['See Harbour Daily March 4', 'harbour-daily', '2026-03-04', null],
    ['See HARBOUR DAILY, MARCH 4: Storm', 'harbour-daily', '2026-03-04', 'Storm'],
    ['See Harbour Daily, March 4, 2019: Storm', 'harbour-daily', '2019-03-04', 'Storm'],
    ['See Quay Daily, March 4: Storm', 'the-quay', '2026-03-04', 'Storm'],
    ['See Harbour, Quay and Sea, March 4: Storm', 'sea', '2026-03-04', 'Storm'],
    ['See Weather Daily, March 4: Storm', 'weather-daily', '2026-03-04', 'Storm'],
    ['See yesterday’s Harbour Daily', 'harbour-daily', '2026-03-04', null],
    ['See Yesterday\'s Harbour Daily: Storm', 'harbour-daily', '2026-03-04', 'Storm'],
    ['See Tuesday’s Quay Daily', 'the-quay', '2026-03-03', null],
    ['Tuesday’s Harbour Daily: Storm Closes the Quay', 'harbour-daily', '2026-03-03', 'Storm Closes the Quay'],
  ])('points to an entry: %s', (line, series, day, title) => {
    expect(findReferences(line, CONTEXT)).toEqual([
      { kind: 'entry', text: line.replace(/^See (?:also )?/i, ''), series, day, title, isYearGuessed: false },
    ]);
  }); // prettier-ignore

  it.each([
    ['See The Fog of 1976: A History', 'The Fog of 1976: A History', null],
    ['See also The Fog', 'The Fog', null],
    ['See [The Fog](https://example.org/fog)', 'The Fog', 'https://example.org/fog'],
    ['See 1976\\. The *Fog*', '1976. The Fog', null],
    ['See Harbour Daily, February 30: Storm', 'Harbour Daily, February 30: Storm', null],
  ])('points to another article: %s', (line, text, url) => {
    expect(findReferences(line, CONTEXT)).toEqual([{ kind: 'external', text, title: text, url }]);
  });

  it.each([
    ['See 1026 GMT', 'See 1026 GMT', '1026'],
    ['See update 1339', 'See update 1339', '1339'],
  ])('points to an update: %s', (line, text, stamp) => {
    expect(findReferences(line, CONTEXT)).toEqual([{ kind: 'update', text, stamp }]);
  });

  it('stands directly below one that begins with See', () => {
    const list = 'See Harbour Daily, March 4: Storm\nQuay Daily, March 3: Calm\nWho Owns the Quay?';

    expect(placeReferences(list, CONTEXT).map(({ reference, lineIndex }) => [reference.kind, reference.text, lineIndex])).toEqual([
      ['entry', 'Harbour Daily, March 4: Storm', 0],
      ['entry', 'Quay Daily, March 3: Calm', 1],
      ['external', 'Who Owns the Quay?', 2],
    ]);
  }); // prettier-ignore

  it.each([
    ['a blank line', 'See The Fog\n\nThe old crane', ['The Fog']],
    ['a sentence', 'See The Fog\nThe crane fell.', ['The Fog']],
    ['a colon', 'See The Fog\nThe crane:', ['The Fog']],
  ])('does not stand behind %s', (_, text, expected) => {
    expect(findReferences(text, CONTEXT).map((reference) => reference.text)).toEqual(expected);
  });

  it.each([['See you tomorrow.'], ['See what happened?'], ['Seeing is believing'], ['see the quay']])(
    'is not %j',
    (line) => {
      expect(findReferences(line, CONTEXT)).toEqual([]);
    },
  );
});

describe('a mention within a sentence', () => {
  it.each([
    ['Much (see Harbour Daily, March 4) was lost.', 'Harbour Daily, March 4', 'harbour-daily', '2026-03-04'],
    ['As Harbour Daily, 4 March 2025, said.', 'Harbour Daily, 4 March 2025', 'harbour-daily', '2025-03-04'],
    ['We said so in harbour daily, 3 March.', 'harbour daily, 3 March', 'harbour-daily', '2026-03-03'],
    ['It was (see yesterday’s Harbour Daily).', 'yesterday’s Harbour Daily', 'harbour-daily', '2026-03-04'],
    ['As in Tuesday\'s Harbour Daily.', 'Tuesday\'s Harbour Daily', 'harbour-daily', '2026-03-03'],
    ['As in Thursday’s Harbour Daily.', 'Thursday’s Harbour Daily', 'harbour-daily', '2026-02-26'],
    ['As Quay Daily Sport, March 1, said.', 'Quay Daily Sport, March 1', 'sport', '2026-03-01'],
    ['As “Quay Daily, March 1” said.', 'Quay Daily, March 1', 'the-quay', '2026-03-01'],
    ['Much (see Weather Daily, March 1) fell.', 'Weather Daily, March 1', 'weather-daily', '2026-03-01'],
    ['See also The Old Weather Daily, 1 Mar. 2025.', 'The Old Weather Daily, 1 Mar. 2025', 'the-old-weather-daily', '2025-03-01'],
    ['See the *Harbour* Daily, March 4.', 'Harbour Daily, March 4', 'harbour-daily', '2026-03-04'],
  ])('points to an entry: %s', (sentence, text, series, day) => {
    expect(findReferences(sentence, CONTEXT)).toEqual([
      { kind: 'entry', text, series, day, title: null, isYearGuessed: false },
    ]);
  }); // prettier-ignore

  it.each([
    ['It fell (see 1026 GMT).', 'see 1026 GMT', '1026'],
    ['It fell (see 10:26 GMT).', 'see 10:26 GMT', '1026'],
    ['It fell (see 830 GMT).', 'see 830 GMT', '0830'],
    ['See 1026Z for more.', 'See 1026Z', '1026'],
    ['It fell, see update 1339.', 'see update 1339', '1339'],
    ['It fell (see UPDATE 1339 GMT).', 'see UPDATE 1339 GMT', '1339'],
  ])('points to an update of the page: %s', (sentence, text, stamp) => {
    expect(findReferences(sentence, CONTEXT)).toEqual([{ kind: 'update', text, stamp }]);
  });

  it.each([
    ['Harbour Daily is a newspaper.'],
    ['We at Harbour Daily on March 4 were late.'],
    ['NewHarbour Daily, March 4, said.'],
    ['Harbour Daily, February 30, said.'],
    ['We see Damascus, March 4.'],
    ['Weather Daily, March 4, said.'],
    ['You see 1976 again.'],
    ['You see 2560 GMT.'],
    ['You see update 14.'],
    ['At 1026 GMT it fell.'],
  ])('is none: %s', (sentence) => {
    expect(findReferences(sentence, CONTEXT)).toEqual([]);
  });

  it('is found each time, in the order of the text', () => {
    const text = 'As in (see 1026 GMT) and Harbour Daily, March 4, see update 1339.\nyesterday’s Quay Daily.';

    expect(findReferences(text, CONTEXT).map((reference) => reference.text)).toEqual([
      'see 1026 GMT',
      'Harbour Daily, March 4',
      'see update 1339',
      'yesterday’s Quay Daily',
    ]);
  });
});

describe('the year of a reference', () => {
  it.each([
    ['the day before', 'March 4', '2026-03-04', false],
    ['the entry’s own day', 'March 5', '2025-03-05', true],
    ['the day after', 'March 6', '2025-03-06', true],
    ['the turn of the year', 'December 31', '2025-12-31', false],
    ['300 days back', 'May 9', '2025-05-09', false],
    ['301 days back', 'May 8', '2025-05-08', true],
    ['a leap day', 'February 29', '2024-02-29', true],
    ['a year that is written', 'May 8, 2025', '2025-05-08', false],
    ['a year to come', 'May 8, 2027', '2027-05-08', false],
  ])('is that of %s', (_, date, day, isYearGuessed) => {
    expect(findReferences(`See Harbour Daily, ${date}: Storm`, CONTEXT)).toMatchObject([{ day, isYearGuessed }]);
  }); // prettier-ignore

  it('is that of New Year’s Eve on January 1', () => {
    const context = { ...CONTEXT, day: '2026-01-01' };

    expect(findReferences('See Harbour Daily, December 31: Storm', context)).toMatchObject([
      { day: '2025-12-31', isYearGuessed: false },
    ]);
    expect(findReferences('As in yesterday’s Harbour Daily.', context)).toMatchObject([
      { day: '2025-12-31' },
    ]);
  });
});

describe('a series without a name', () => {
  it('is mentioned nowhere', () => {
    const context = { day: '2026-03-05', series: { name: '', slug: '' }, knownSeries: [] };

    expect(findReferences('At the quay, March 4, it fell.', context)).toEqual([]);
  });
});
