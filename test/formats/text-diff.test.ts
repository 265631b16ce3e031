import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diffWords, mergeTexts } from '../../src/formats/text-diff.ts';

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

describe('two versions of one text', () => {
  it.each([
    ['different lines', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC', false],
    ['a line added by each at the ends', 'b', 'a\nb', 'b\nc', 'a\nb\nc', false],
    ['the same change twice', 'a\nb', 'a\nB', 'a\nB', 'a\nB', false],
    ['nothing of mine', 'a\nb', 'a\nb', 'a\nB', 'a\nB', false],
    ['nothing of theirs', 'a\nb', 'a\nB', 'a\nb', 'a\nB', false],
    ['a line taken away by one', 'a\nb\nc', 'a\nc', 'a\nb\nC', 'a\nb\nC\nc', true],
    ['the same line', 'a\nb\nc', 'a\nmine\nc', 'a\ntheirs\nc', 'a\ntheirs\nmine\nc', true],
    ['everything', '', 'mine', 'theirs', 'theirs\nmine', true],
  ])('become one: %s', (_name, base, mine, theirs, text, mustChoose) => {
    expect(mergeTexts(base, mine, theirs)).toEqual({ text, mustChoose });
  });

  it('lose no line that either wrote', () => {
    const lines = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })
      .map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        const merged = new Set(mergeTexts(base, mine, theirs).text.split('\n'));
        const old = new Set(base.split('\n'));
        const fresh = [...mine.split('\n'), ...theirs.split('\n')].filter((line) => !old.has(line));
        expect(fresh.filter((line) => !merged.has(line))).toEqual([]);
      }),
    );
  });
});
