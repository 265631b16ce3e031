import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseCopy } from '../../../src/formats/copy/parse.ts';
import { listFindings, readCopy } from '../../support/copy.ts';

/** A day with everything copy can hold. */
const COPY = `Harbour Daily, March 5, 2026: Ferry Back in Service

The ferry at the north quay, March 4, 2026 [Anders Moller]

LATEST

The evening crossing runs on time.


UPDATE 0015 GMT: The last ferry is in.

Jump to Original Entry


UPDATE 1810 GMT: The ferry left at ten past six (see 1400 GMT).

Footage from the quay:

Passengers Wait in the Rain

See Harbour Daily, March 4: Storm Closes the Harbour
The Fog of 1976: A History


UPDATE 1400 GMT: Anders told reporters:

“We sail tonight.”


ORIGINAL ENTRY, 0700 GMT: The quay opened at first light.

See also yesterday’s Harbour Daily

Related Articles

Who Owns the Quay?
`;

describe('parseCopy', () => {
  it('reads a whole day', () => {
    const { references, findings, ...day } = parseCopy(COPY, { knownSeries: [] });

    expect(day).toEqual({
      series: 'Harbour Daily',
      day: '2026-03-05',
      title: 'Ferry Back in Service',
      lead: { caption: 'The ferry at the north quay, March 4, 2026', credit: 'Anders Moller' },
      latest: 'The evening crossing runs on time.',
      originalEntry: 'The quay opened at first light.\n\nSee also yesterday’s Harbour Daily',
      postedAt: '2026-03-05T07:00:00.000Z',
      updates: [
        {
          anchor: 'update-0015',
          postedAt: '2026-03-06T00:15:00.000Z',
          headline: null,
          body: 'The last ferry is in.',
        },
        {
          anchor: 'update-1810',
          postedAt: '2026-03-05T18:10:00.000Z',
          headline: null,
          body: 'The ferry left at ten past six (see 1400 GMT).\n\nFootage from the quay:\n\n[embed]\n\n## Passengers Wait in the Rain\n\nSee Harbour Daily, March 4: Storm Closes the Harbour\nThe Fog of 1976: A History',
        },
        {
          anchor: 'update-1400',
          postedAt: '2026-03-05T14:00:00.000Z',
          headline: null,
          body: 'Anders told reporters:\n\n> We sail tonight.',
        },
      ],
      related: [{ text: 'Who Owns the Quay?' }],
    });
    expect(references.map(({ kind, text, in: place, line }) => [kind, text, place, line])).toEqual([
      ['update', 'see 1400 GMT', 'update-1810', 15],
      ['entry', 'Harbour Daily, March 4: Storm Closes the Harbour', 'update-1810', 21],
      ['external', 'The Fog of 1976: A History', 'update-1810', 22],
      ['entry', 'yesterday’s Harbour Daily', 'original', 32],
    ]);
    expect(findings.map(({ line, kind }) => [line, kind])).toEqual([
      [3, 'photo-missing'],
      [10, 'next-day'],
      [17, 'embed-missing'],
    ]);
  });

  it('reads the same whatever ends the lines', () => {
    const expected = parseCopy(COPY, { knownSeries: [] });

    for (const end of ['\r\n', '\r'])
      expect(parseCopy(`\uFEFF${COPY.replaceAll('\n', end)}`, { knownSeries: [] })).toEqual(expected);
  });

  it('reads the example of docs/copy-format.md', () => {
    const docs = readFileSync(new URL('../../../docs/copy-format.md', import.meta.url), 'utf8');
    const [, example = ''] = /```\n([^`]*)```/.exec(docs) ?? [];
    const day = parseCopy(example, { knownSeries: [] });

    expect([day.title, day.latest]).toEqual(['Ferry Back in Service', 'The evening crossing runs on time.']);
    expect(day.updates.map(({ anchor }) => anchor)).toEqual(['update-1810', 'update-1400']);
    expect(day.references).toMatchObject([{ day: '2026-03-04', title: 'Storm Closes the Harbour' }]);
    expect(day.updates[1]?.body).toContain('> The engine has been tested twice.');
    expect(day.findings).toEqual([]);
  });

  it('orders findings by line', () => {
    const day = readCopy('A ferry, March 4\n\nUPDATE 1400 GMT: Footage:\n\n\0LATEST\n\n\nThe crane, March 3');

    expect(listFindings(day)).toEqual([
      '1 photo-missing',
      '3 embed-missing',
      '5 control-characters',
      '5 latest-marker',
      '8 photo-missing',
    ]);
  }); // prettier-ignore

  it('names the line of the copy also for references in copy without blank lines', () => {
    const day = readCopy('UPDATE 1400 GMT: One.\nTwo:\n“Three.”\nSee Harbour Daily, March 4: Storm\nFour.');

    expect(day.references.map(({ line }) => line)).toEqual([4]);
  });

  it('looks for references of a sentence among the series it is told of', () => {
    const knownSeries = [{ name: 'Quay Daily', slug: 'the-quay' }];
    const day = readCopy('UPDATE 1400 GMT: As Quay Daily, March 1, said.', { knownSeries });

    expect(day.references).toMatchObject([{ kind: 'entry', series: 'the-quay', day: '2026-03-01' }]);
  });

  it('takes the series of the day for one it is told of, however the accents of its name are encoded', () => {
    const knownSeries = [{ name: 'C\u00F4te Daily', slug: 'the-coast' }];
    const head = { seriesName: 'Co\u0302te Daily', day: '2026-03-05', knownSeries };
    const day = parseCopy('UPDATE 1400 GMT: One.\n\nSee also yesterday’s Co\u0302te Daily', head);

    expect(day.references).toMatchObject([{ series: 'the-coast', day: '2026-03-04' }]);
  });

  it('says where it guessed a year', () => {
    const day = readCopy('UPDATE 1400 GMT: One.\n\nSee Harbour Daily, March 6: Storm');

    expect(day.references).toMatchObject([{ day: '2025-03-06', isYearGuessed: true }]);
    expect(day.findings.at(-1)).toEqual({
      line: 3,
      kind: 'reference-year-guessed',
      message: '“Harbour Daily, March 6: Storm” names no year: it was read as 2025-03-06.',
    });
  });
});
