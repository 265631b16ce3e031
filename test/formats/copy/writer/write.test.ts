import { describe, expect, it } from '@jest/globals';
import type { WritableDay } from '../../../../src/formats/copy/writer/writable-day.ts';
import { keepsHeadlines, writeCopy } from '../../../../src/formats/copy/writer/write.ts';

const DAY: WritableDay = {
  series: 'Harbour Daily',
  day: '2026-03-05',
  title: 'Ferry Back in Service',
  lead: null,
  latest: null,
  originalEntry: 'The quay opened.',
  postedAt: '2026-03-05T00:00:00.000Z',
  updates: [],
  related: [],
};
const HEAD = 'Harbour Daily, March 5, 2026: Ferry Back in Service';

describe('writeCopy', () => {
  it('writes the parts in the order of the page', () => {
    const copy = writeCopy({
      ...DAY,
      lead: { caption: 'The ferry at the quay', credit: 'Anders' },
      latest: 'The ferry runs.\n\nIt is full.',
      updates: [at('05T14:00', 'It sails.\n\n## Heavy Losses'), at('05T09:00', 'Fog.')],
      related: [{ text: 'Who Owns the Quay?' }],
    });

    expect(copy).toBe(`${HEAD}


The ferry at the quay [Anders]


LATEST

The ferry runs.

It is full.


UPDATE 1400 GMT: It sails.

Heavy Losses


UPDATE 0900 GMT: Fog.


ORIGINAL ENTRY: The quay opened.


Related Articles
Who Owns the Quay?
`);
  });

  it.each([
    ['at an hour', '2026-03-05T07:00:00.000Z', 'ORIGINAL ENTRY, 0700 GMT: The quay opened.'],
    ['at the beginning of the next day', '2026-03-06T00:00:00.000Z', 'ORIGINAL ENTRY, 2400 GMT: The quay opened.'],
    ['on another day, which copy cannot say', '2026-03-07T07:00:00.000Z', 'ORIGINAL ENTRY: The quay opened.'],
  ])('times the original entry %s', (_, postedAt, line) => {
    expect(linesOf({ ...DAY, postedAt })).toEqual([HEAD, line]);
  }); // prettier-ignore

  it('leaves out an original entry that is not there', () => {
    expect(linesOf({ ...DAY, originalEntry: null, updates: [at('05T14:00', 'One.')] })).toEqual([
      HEAD,
      'UPDATE 1400 GMT: One.',
    ]);
  });

  it.each([
    ['with its date after midnight', ['06T00:15', '05T23:40'], ['UPDATE, MARCH 6, 0015 GMT: x', 'UPDATE 2340 GMT: x']],
    ['with its date where no stamp could tell it', ['06T12:00', '05T23:40'], ['UPDATE, MARCH 6, 1200 GMT: x', 'UPDATE 2340 GMT: x']],
    ['with its year where it is far', ['2027-03-06T12:00'], ['UPDATE, MARCH 6, 2027, 1200 GMT: x']],
  ])('writes the day of an update %s', (_, instants, lines) => {
    const updates = instants.map((instant) => at(instant, 'x'));

    expect(linesOf({ ...DAY, updates }).slice(1, -1)).toEqual(lines);
  }); // prettier-ignore

  it.each([
    ['a caption with a date', '[photo caption="The ferry, March 4"]', 'The ferry, March 4'],
    ['a caption with a credit', '[photo caption="The ferry" credit="Anders"]', 'The ferry [Anders]'],
    ['a caption without either', '[photo caption="The ferry"]', '[photo caption="The ferry"]'],
    [
      'a photo that is there',
      '[photo 0190b1c2 caption="A, March 4"]',
      '[photo 0190b1c2 caption="A, March 4"]',
    ],
    ['a heading in Title Case', '## Heavy Losses', 'Heavy Losses'],
    ['a heading in small letters', '## heavy losses', '## heavy losses'],
    ['a heading that looks like a mark', '## UPDATE 1400 GMT', '## UPDATE 1400 GMT'],
    [
      'a caption that looks like one',
      '[photo caption="0900 GMT: Calm, March 4"]',
      '[photo caption="0900 GMT: Calm, March 4"]',
    ],
    ['a quotation', '> We sail.', '> We sail.'],
    ['a list', '- One\n- Two', '- One\n- Two'],
    ['emphasis', 'the *old* ferry', 'the *old* ferry'],
    ['an embed', '[embed https://example.org/ text="a"]', '[embed https://example.org/ text="a"]'],
    ['an empty slot where no colon tells it', '[embed]', '[embed]'],
  ])('writes %s so that it is read back', (_, markdown, text) => {
    const copy = writeCopy({ ...DAY, originalEntry: `One.\n\n${markdown}\n\nTwo.` });

    expect(copy).toBe(`${HEAD}\n\n\nORIGINAL ENTRY: One.\n\n${text}\n\nTwo.\n`);
  });

  it('writes an empty slot behind a colon as nothing', () => {
    const copy = writeCopy({ ...DAY, originalEntry: 'Footage:\n\n[embed]\n\nThe ferry sails.' });

    expect(copy).toBe(`${HEAD}\n\n\nORIGINAL ENTRY: Footage:\n\nThe ferry sails.\n`);
  });

  it('keeps the slot where what follows would be a quotation', () => {
    const copy = writeCopy({ ...DAY, originalEntry: 'Footage:\n\n[embed]\n\n“The ferry sails.”' });

    expect(copy).toBe(`${HEAD}\n\n\nORIGINAL ENTRY: Footage:\n\n[embed]\n\n“The ferry sails.”\n`);
  });

  it('writes a heading that comes first below its mark', () => {
    expect(linesOf({ ...DAY, originalEntry: '## Heavy Losses\n\nOne.' })).toEqual([
      HEAD,
      'ORIGINAL ENTRY:',
      'Heavy Losses',
      'One.',
    ]);
  });

  it('writes a stub in place of a withdrawn update', () => {
    const stub = 'UPDATE 1400 GMT withdrawn 1512 GMT: Wrong number.';

    expect(linesOf({ ...DAY, updates: [{ ...at('05T14:00', ''), stub }] })[1]).toBe(stub);
  });

  it('writes notes below what they are about, also where there is no original entry', () => {
    const update = { ...at('05T14:00', 'It sails.'), notes: ['Correction, 1500 GMT: It lies at anchor.'] };
    const day = { ...DAY, originalEntry: null, updates: [update], notes: ['Addition, 1600 GMT: A title.'] };

    expect(writeCopy(day)).toBe(
      `${HEAD}\n\n\nUPDATE 1400 GMT: It sails.\n\nCorrection, 1500 GMT: It lies at anchor.\n\n\nAddition, 1600 GMT: A title.\n`,
    );
  });

  it('writes a year in four digits', () => {
    expect(linesOf({ ...DAY, day: '0976-03-05' })[0]).toBe('Harbour Daily, March 5, 0976: Ferry Back in Service');
  }); // prettier-ignore
});

describe('headlines', () => {
  const withHeadline = { ...at('05T14:00', 'The ferry sails.'), headline: 'Storm over' };

  it('stand in the form they had before one was withdrawn', () => {
    const stub = 'UPDATE 1500 GMT withdrawn 1512 GMT: Wrong number.';
    const fitting = { ...at('05T15:00', 'Fog.'), headline: null };
    const misfit = { ...at('05T15:00', 'Fog.'), headline: 'Storm over. Fog' };
    const lineOfOther = (one: typeof fitting | typeof misfit, also: { readonly stub?: string }) =>
      linesOf({ ...DAY, updates: [{ ...one, ...also }, withHeadline] }).find((line) => line.includes('1400'));

    expect(lineOfOther(fitting, {})).toBe('1400 GMT: Storm over. The ferry sails.');
    expect(lineOfOther(fitting, { stub })).toBe('1400 GMT: Storm over. The ferry sails.');
    expect(lineOfOther(misfit, {})).toBe('UPDATE 1400 GMT:');
    expect(lineOfOther(misfit, { stub })).toBe('UPDATE 1400 GMT:');
  });

  it('stand in the older house form where every update fits it', () => {
    const day = { ...DAY, updates: [withHeadline, at('05T09:00', 'Fog.')] };

    expect(linesOf(day).slice(1, 3)).toEqual(['1400 GMT: Storm over. The ferry sails.', '0900 GMT: Fog.']);
    expect(keepsHeadlines(day)).toBe(true);
  });

  it('have the text of one without below its mark, where it would be read as a headline', () => {
    const day = { ...DAY, updates: [withHeadline, at('05T09:00', 'Fog. Wind.')] };

    expect(linesOf(day).slice(2, 4)).toEqual(['0900 GMT:', 'Fog. Wind.']);
  });

  it.each([
    ['holds a full stop', { ...withHeadline, headline: 'Storm over. Calm' }],
    ['stands above a list', { ...withHeadline, body: '- One' }],
    ['is on a day that the stamp does not tell', { ...withHeadline, postedAt: '2026-03-06T14:00:00.000Z' }],
  ])('are headings where one %s', (_, update) => {
    const day = { ...DAY, updates: [update] };

    expect(writeCopy(day)).toContain(`1400 GMT:\n\n## ${update.headline}\n\n`);
    expect(keepsHeadlines(day)).toBe(false);
  });

  it('are kept where there are none', () => {
    expect(keepsHeadlines({ ...DAY, updates: [at('05T14:00', 'x')] })).toBe(true);
  });
});

function at(instant: string, body: string): WritableDay['updates'][number] {
  const full = instant.length > 10 ? instant : `2026-03-${instant}`;
  return { postedAt: `${full}:00.000Z`, headline: null, body };
}

/** The lines that are not blank. */
function linesOf(day: WritableDay): string[] {
  return writeCopy(day)
    .split('\n')
    .filter((line) => line !== '');
}
