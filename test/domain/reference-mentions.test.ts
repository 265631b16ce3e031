import { describe, expect, it } from '@jest/globals';
import { findReferences } from '../../src/domain/reference-finder.ts';

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
