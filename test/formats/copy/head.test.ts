import { describe, expect, it } from '@jest/globals';
import type { CopyOptions } from '../../../src/formats/copy/parse.ts';
import { parseCopy } from '../../../src/formats/copy/parse.ts';
import { listFindings, readCopy } from '../../support/copy.ts';

const HEAD_LINE = 'Harbour Daily, March 5, 2026: Ferry Back in Service';
const UPDATE = 'UPDATE 1400 GMT: The ferry sails.';

describe('the head line', () => {
  it('gives series, day and title', () => {
    const day = parseCopy(`${HEAD_LINE}\n\n${UPDATE}`, { knownSeries: [] });

    expect([day.series, day.day, day.title]).toEqual(['Harbour Daily', '2026-03-05', 'Ferry Back in Service']);
    expect([day.originalEntry, day.findings]).toEqual([null, []]);
  }); // prettier-ignore

  it.each([
    ['the day first', 'Harbour Daily, 5 March 2026: Ferry: back', 'Harbour Daily', 'Ferry: back'],
    ['an abbreviated month', 'Harbour Daily, Mar. 5, 2026: Ferry', 'Harbour Daily', 'Ferry'],
    ['a comma in the name', 'Harbour, Quay and Sea, March 5, 2026: Ferry', 'Harbour, Quay and Sea', 'Ferry'],
    ['a colon in the name', 'Live: the Harbour, March 5, 2026: Ferry', 'Live: the Harbour', 'Ferry'],
    ['a name in Arabic', 'يوميات الميناء, March 5, 2026: عودة العبارة', 'يوميات الميناء', 'عودة العبارة'],
  ])('may have %s', (_, line, series, title) => {
    const day = parseCopy(`${line}\n\nThe quay opened.`, { knownSeries: [] });

    expect([day.series, day.day, day.title]).toEqual([series, '2026-03-05', title]);
    expect(day.originalEntry).toBe('The quay opened.');
  });

  it('may have no title', () => {
    const day = parseCopy('Harbour Daily, March 5, 2026:\n\nThe quay opened.', { knownSeries: [] });

    expect(day.title).toBe('March 5');
    expect(day.findings.map(({ kind }) => kind)).toEqual(['title-unknown']);
  });

  it('needs no year where the day is known', () => {
    expect(readCopy(`Harbour Daily, March 5: Ferry\n\n${UPDATE}`).title).toBe('Ferry');
  });

  it.each([
    ['names another day without a year', 'Harbour Daily, March 4: Storm Closes Harbour'],
    ['names another series on another day', 'Quay Daily, March 4, 2026: Storm Closes Harbour'],
    ['has a date that does not exist', 'Harbour Daily, February 30, 2026: Storm'],
  ])('is none where it %s', (_, line) => {
    const day = readCopy(`${line}\n\nThe quay opened.`);

    expect(day.title).toBe('March 5');
    expect(day.originalEntry).toContain(line);
  });

  it.each([
    ['title', { title: 'Calm Again' }, '## Ferry Back in Service'],
    ['date', { day: '2026-03-06' }, `## ${HEAD_LINE}`],
    ['series', { seriesName: 'Quay Daily' }, `## ${HEAD_LINE}`],
  ])('stays as a heading where another %s is given', (_, options: Partial<CopyOptions>, heading) => {
    const day = readCopy(`${HEAD_LINE}\n\n${UPDATE}`, options);

    expect(day).toMatchObject(options.title === undefined ? { title: 'Ferry Back in Service' } : options);
    expect(day.originalEntry).toBe(heading);
  });
});

describe('the title', () => {
  it.each([
    ['as given', 'Calm Again', { title: 'Calm Again' }],
    ['as a first line that stands twice', 'the harbour opens again', {}],
    ['as given before a first line that stands twice', 'Calm Again', { title: 'Calm Again' }],
  ])('is %s', (_, title, options: Partial<CopyOptions>) => {
    const day = readCopy('the harbour opens again\n\nthe harbour opens again\n\nThe quay opened.', options);

    expect(day.title).toBe(title);
    expect(day.originalEntry).toBe(options.title === undefined ? 'The quay opened.' : 'the harbour opens again\n\nThe quay opened.');
  }); // prettier-ignore

  it('stands twice also directly below itself and below furniture', () => {
    const day = readCopy('Back to Top\n\nCalm\nCalm\n\nThe quay opened.');

    expect([day.title, day.originalEntry]).toEqual(['Calm', 'The quay opened.']);
  });

  it('is the date where nobody knows', () => {
    const day = readCopy('\n\nThe quay opened.');

    expect(day.title).toBe('March 5');
    expect(day.findings).toEqual([
      { line: 3, kind: 'title-unknown', message: 'No title was found: “March 5” stands in its place.' },
    ]);
  });

  it('is no text of the entry where the first line says the same', () => {
    const day = readCopy('Calm Again\n\nThe quay opened.', { title: 'Calm Again' });

    expect(day.originalEntry).toBe('The quay opened.');
  });
});

describe('series and day', () => {
  it.each([
    ['copy/2026-03-05.txt', '2026-03-05'],
    ['/archive/2026/03/05/copy.txt', '2026-03-05'],
    ['2025/12/31/harbour-2026-03-05-b.txt', '2026-03-05'],
  ])('are read from the path %s', (path, expected) => {
    expect(parseCopy('Calm.', { seriesName: 'Harbour Daily', path, knownSeries: [] }).day).toBe(expected);
  });

  it('come from the head line before the path', () => {
    expect(parseCopy(HEAD_LINE, { path: '2025-01-01.txt', knownSeries: [] }).day).toBe('2026-03-05');
  });

  it('come from the options before the head line', () => {
    expect(readCopy(HEAD_LINE, { day: '2026-03-06', path: '2025-01-01.txt' }).day).toBe('2026-03-06');
  });

  it.each([
    ['no series', { day: '2026-03-05' }, 'it names no series'],
    ['no date', { seriesName: 'Harbour Daily' }, 'it gives no date'],
    ['no date that exists', { seriesName: 'Harbour Daily', path: '2026-02-30.txt' }, 'it gives no date'],
    [
      'a number that is no date',
      { seriesName: 'Harbour Daily', path: '12026-03-05.txt' },
      'it gives no date',
    ],
  ])('stop the import where there is %s', (_, options, message) => {
    expect(() => parseCopy('Calm.', { ...options, knownSeries: [] })).toThrow(message);
  });
});

describe('the lead photo', () => {
  it('has the first caption above the first mark', () => {
    const day = readCopy(`The quay opened.\n\nThe ferry at the quay, March 4, 2026\n\nThe crane, March 3\n\n${UPDATE}`);

    expect(day.lead).toEqual({ caption: 'The ferry at the quay, March 4, 2026', credit: '' });
    expect(day.originalEntry).toBe('The quay opened.\n\n[photo caption="The crane, March 3"]');
    expect(listFindings(day)).toEqual(['3 photo-missing', '5 photo-missing']);
  }); // prettier-ignore

  it('has its credit from the brackets', () => {
    expect(readCopy(`The ferry at the quay [A. Moller/Harbour Press]\n\n${UPDATE}`).lead).toEqual({
      caption: 'The ferry at the quay',
      credit: 'A. Moller/Harbour Press',
    });
  });

  it.each([
    ['given', `The ferry at the quay\n\n${UPDATE}`, { title: 'Calm' }],
    ['that of the head line', `${HEAD_LINE}\n\nThe ferry at the quay\n\n${UPDATE}`, {}],
    ['given, below furniture', `Back to Top\n\nThe ferry at the quay\n\n${UPDATE}`, { title: 'Calm' }],
  ])('has a first line without a date where the title is %s', (_, text, options) => {
    const day = readCopy(text, options);

    expect(day.lead).toEqual({ caption: 'The ferry at the quay', credit: '' });
    expect(day.originalEntry).toBeNull();
    expect(listFindings(day).map((finding) => finding.slice(2))).toEqual(['photo-missing', 'caption-or-heading']);
  }); // prettier-ignore

  it.each([
    ['a sentence', 'The ferry is at the quay.'],
    ['a See line', 'See Harbour Daily, March 4: Storm Closes Harbour'],
    ['the beginning of a paragraph', 'The ferry is at the quay\nand waits.'],
    ['an item', '- The ferry'],
  ])('is not found in %s', (_, text) => {
    const day = readCopy(`${text}\n\n${UPDATE}`, { title: 'Calm' });

    expect(day.lead).toBeNull();
    expect(day.originalEntry).toBe(text);
  });

  it('is not found where no mark follows', () => {
    const day = readCopy('The ferry at the quay, March 4, 2026\n\nThe quay opened.', { title: 'Calm' });

    expect(day.lead).toBeNull();
    expect(day.originalEntry).toBe('[photo caption="The ferry at the quay, March 4, 2026"]\n\nThe quay opened.');
  }); // prettier-ignore

  it('may stand as the block mark of an empty slot', () => {
    const day = readCopy(`[photo caption="The ferry." credit="A. Moller"]\n\n${UPDATE}`);

    expect(day.lead).toEqual({ caption: 'The ferry.', credit: 'A. Moller' });
  });
});
