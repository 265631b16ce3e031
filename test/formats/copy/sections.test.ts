import { describe, expect, it } from '@jest/globals';
import { readCopy, tryToReadCopy } from '../../support/copy.ts';

describe('the parts of copy', () => {
  it('are the updates and the original entry', () => {
    const day = readCopy(
      'UPDATE 1400 GMT: The ferry sails.\n\nIt is full.\n\n\nUPDATE 0900 GMT: The wind falls.\n\n\nORIGINAL ENTRY: The quay opened.\n\nAll is calm.',
    );

    expect(day.updates.map(({ anchor, body }) => [anchor, body])).toEqual([
      ['update-1400', 'The ferry sails.\n\nIt is full.'],
      ['update-0900', 'The wind falls.'],
    ]);
    expect(day.originalEntry).toBe('The quay opened.\n\nAll is calm.');
  });

  it('are one original entry where there is no mark', () => {
    const day = readCopy('The quay opened.\n\n\n\nAll is calm.');

    expect(day.updates).toEqual([]);
    expect(day.originalEntry).toBe('The quay opened.\n\nAll is calm.');
  });

  it('are one update where its line is the only one', () => {
    const day = readCopy('UPDATE 1400 GMT: The ferry sails.');

    expect(day.updates.map(({ body }) => body)).toEqual(['The ferry sails.']);
    expect(day.originalEntry).toBeNull();
  });

  it('may be empty', () => {
    const day = readCopy('UPDATE 1400 GMT:\n\nUPDATE 1300 GMT\n\nORIGINAL ENTRY:');

    expect(day.updates.map(({ body }) => body)).toEqual(['', '']);
    expect(day.originalEntry).toBeNull();
  });

  it('begin the original entry with what stands above the first mark', () => {
    const day = readCopy('A word first.\n\nUPDATE 1400 GMT: The ferry sails.\n\nORIGINAL ENTRY: The quay opened.');

    expect(day.originalEntry).toBe('A word first.\n\nThe quay opened.');
  }); // prettier-ignore

  it('end the last update at two blank lines where no ORIGINAL ENTRY is marked', () => {
    const day = readCopy(
      'UPDATE 1400 GMT: Two.\n\n\nStill two.\n\n\nUPDATE 0900 GMT: One.\n\nStill one.\n\n\nThe quay opened.\n\n\nAll is calm.',
    );

    expect(day.updates.map(({ body }) => body)).toEqual(['Two.\n\nStill two.', 'One.\n\nStill one.']);
    expect(day.originalEntry).toBe('The quay opened.\n\nAll is calm.');
  });

  it('count blank lines that hold spaces, and with CRLF', () => {
    const day = readCopy('UPDATE 0900 GMT: One.\r\n \r\n\t\r\nThe quay opened.');

    expect(day.originalEntry).toBe('The quay opened.');
  });

  it('end nothing at blank lines where ORIGINAL ENTRY is marked', () => {
    const day = readCopy('UPDATE 0900 GMT: One.\n\n\n\nStill one.\n\n\nORIGINAL ENTRY: Calm.\n\n\n\nStill calm.');

    expect(day.updates[0]?.body).toBe('One.\n\nStill one.');
    expect(day.originalEntry).toBe('Calm.\n\nStill calm.');
  }); // prettier-ignore

  it('go on after furniture in the middle of an update', () => {
    const day = readCopy(
      'UPDATE 0900 GMT: One.\n\nJump to Original Entry\n\nStill one.\n\nBACK TO TOP\n\n\nThe quay opened.\nback to top\nAll is calm.',
    );

    expect(day.updates[0]?.body).toBe('One.\n\nStill one.');
    expect(day.originalEntry).toBe('The quay opened.\n\nAll is calm.');
  });

  it('are read from copy without blank lines, a paragraph a line', () => {
    const day = readCopy(
      'LATEST\nThe ferry sails.\nUPDATE 1400 GMT: One.\nTwo.\nORIGINAL ENTRY: Three.\nFour.\nFive.',
    );

    expect(day.latest).toBe('The ferry sails.');
    expect(day.updates[0]?.body).toBe('One.\n\nTwo.');
    expect(day.originalEntry).toBe('Three.\n\nFour.\n\nFive.');
  });

  it.each([
    ['where none is given, 0000', 'ORIGINAL ENTRY: Calm.', '2026-03-05T00:00'],
    ['as the mark says', 'ORIGINAL ENTRY, 0700 GMT: Calm.', '2026-03-05T07:00'],
    ['with 2400, the next day', 'ORIGINAL ENTRY, 2400 GMT: Calm.', '2026-03-06T00:00'],
  ])('time the original entry: %s', (_, text, postedAt) => {
    expect(readCopy(`UPDATE 1400 GMT: x.\n\n${text}`).postedAt).toBe(`${postedAt}:00.000Z`);
  });

  it.each([
    ['a bad stamp', 'UPDATE 1400 GMT: a.\n\nUPDATE 2560 GMT: b.', 3],
    ['another zone', 'First.\r\n\r\nUPDATE 1400 EST: b.', 3],
    ['a second ORIGINAL ENTRY', 'ORIGINAL ENTRY: a.\n\nORIGINAL ENTRY: b.', 3],
    ['two marks on a line', 'UPDATE 1400 GMT: UPDATE 1300 GMT: b.', 1],
    ['LATEST behind a mark', 'UPDATE 1400 GMT: LATEST', 1],
    ['an update behind the original entry', 'ORIGINAL ENTRY: UPDATE 1400 GMT: b.', 1],
    ['two marks of the house form', '0900 GMT: 0830 GMT: b.', 1],
    ['an original entry at another hour than GMT', 'ORIGINAL ENTRY, 0700 CET: a.', 1],
  ])('stop at %s and name the line', (_, text, line) => {
    expect(tryToReadCopy(text)).toBe(line);
  });
});

describe('the older house form', () => {
  it('counts where no line is an UPDATE', () => {
    const day = readCopy(
      '1930 GMT: Storm over. The ferry sails.\n\nIt is full.\n\n1810 GMT: Wind falls - slowly. Calm.\n\n1700 GMT: No more.',
    );

    expect(day.updates.map(({ anchor, headline, body }) => [anchor, headline, body])).toEqual([
      ['update-1930', 'Storm over', 'The ferry sails.\n\nIt is full.'],
      ['update-1810', 'Wind falls', 'slowly. Calm.'],
      ['update-1700', null, 'No more.'],
    ]);
  });

  it('does not count beside an UPDATE', () => {
    const day = readCopy('UPDATE 1930 GMT: Storm over. The ferry sails.\n\n1810 GMT: Wind falls. Calm.');

    expect(day.updates.map(({ headline, body }) => [headline, body])).toEqual([
      [null, 'Storm over. The ferry sails.\n\n1810 GMT: Wind falls. Calm.'],
    ]);
  });

  it('has an original entry, marked or behind two blank lines', () => {
    const marked = readCopy('1930 GMT: Storm over. Calm.\n\n\nMore.\n\nORIGINAL ENTRY: The quay opened.');
    const unmarked = readCopy('1930 GMT: Storm over. Calm.\n\n\nThe quay opened.');

    expect([marked.updates[0]?.body, marked.originalEntry]).toEqual(['Calm.\n\nMore.', 'The quay opened.']);
    expect([unmarked.updates[0]?.body, unmarked.originalEntry]).toEqual(['Calm.', 'The quay opened.']);
  });

  it('goes on to the next day as updates do', () => {
    const { updates } = readCopy('0015 GMT: Late. b.\n\n2340 GMT: Storm. a.');

    expect(updates.map(({ postedAt }) => postedAt)).toEqual([
      '2026-03-06T00:15:00.000Z',
      '2026-03-05T23:40:00.000Z',
    ]);
  });
});
