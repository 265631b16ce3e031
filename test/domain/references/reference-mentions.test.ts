import { describe, expect, it } from '@jest/globals';
import { findReferences } from '../../../src/domain/references/reference-finder.ts';

describe('the mention of a series', () => {
  it.each(['Anti-War Daily', 'Q&A (Daily)', 'C++ Daily', 'a.b|c[d]{e}^$ Daily', '<!-- Daily'])(
    'is found whatever signs its name holds: %s',
    (name) => {
      const series = { name, slug: 'a-daily' };
      const context = { day: '2026-03-05', series, knownSeries: [series] };
      expect(findReferences(`It began in ${name}, March 4, as we said.`, context)).toMatchObject([
        { kind: 'entry', series: 'a-daily', day: '2026-03-04' },
      ]);
    },
  );
});

describe('references in Arabic', () => {
  const series = { name: 'يوميات المرفأ', slug: 'yawmiyat' };
  const context = { day: '2026-03-05', series, knownSeries: [series] };

  it.each([
    [
      'in a sentence',
      'بدأت القصة كما ورد في يوميات المرفأ، 4 مارس، مع الريح.',
      'يوميات المرفأ، 4 مارس',
      null,
    ],
    [
      'in a See line',
      'راجع يوميات المرفأ، 4 آذار/مارس: الريح تشتد',
      'يوميات المرفأ، 4 آذار/مارس: الريح تشتد',
      'الريح تشتد',
    ],
  ])('are found %s', (_, line, text, title) => {
    expect(findReferences(line, context)).toEqual([
      { kind: 'entry', text, series: 'yawmiyat', day: '2026-03-04', title, isYearGuessed: false },
    ]);
  });

  it('point to updates of the page', () => {
    expect(findReferences('ما نشرناه لم يكن صحيحًا (راجع 1012 GMT).', context)).toEqual([
      { kind: 'update', text: 'راجع 1012 GMT', stamp: '1012' },
    ]);
  });
});
