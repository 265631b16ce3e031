import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openWordDiff } from '../../src/formats/text-diff.ts';

const diffWords = openWordDiff(60_000);

describe('the difference of two texts', () => {
  it('is told word by word', () => {
    expect(diffWords('Nine boats are out.', 'Ten boats are in.')).toEqual([
      { kind: 'removed', text: 'Nine' },
      { kind: 'added', text: 'Ten' },
      { kind: 'same', text: ' boats are ' },
      { kind: 'removed', text: 'out' },
      { kind: 'added', text: 'in' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('is the whole text where no time is left to look closer', () => {
    expect(openWordDiff(-1)('Nine boats are out.', 'Ten boats are out.')).toEqual([
      { kind: 'removed', text: 'Nine boats are out.' },
      { kind: 'added', text: 'Ten boats are out.' },
    ]);
  });

  it('gives back both texts, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const parts = diffWords(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});
