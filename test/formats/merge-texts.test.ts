import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeTexts } from '../../src/formats/merge-texts.ts';

describe('two versions of one text', () => {
  it.each([
    ['different lines', { base: 'a\nb\nc', mine: 'A\nb\nc', theirs: 'a\nb\nC' }, 'A\nb\nC', false],
    ['a line added by each at the ends', { base: 'b', mine: 'a\nb', theirs: 'b\nc' }, 'a\nb\nc', false],
    ['the same change twice', { base: 'a\nb', mine: 'a\nB', theirs: 'a\nB' }, 'a\nB', false],
    ['nothing of mine', { base: 'a\nb', mine: 'a\nb', theirs: 'a\nB' }, 'a\nB', false],
    ['nothing of theirs', { base: 'a\nb', mine: 'a\nB', theirs: 'a\nb' }, 'a\nB', false],
    ['a line taken away by one', { base: 'a\nb\nc', mine: 'a\nc', theirs: 'a\nb\nC' }, 'a\nC', false],
    [
      'the same line',
      { base: 'a\nb\nc', mine: 'a\nmine\nc', theirs: 'a\ntheirs\nc' },
      'a\ntheirs\nmine\nc',
      true,
    ],
    [
      'words of one line',
      { base: 'All is well.', mine: 'Nearly all is well.', theirs: 'All is well now.' },
      'Nearly all is well now.',
      false,
    ],
    [
      'words next to each other',
      {
        base: 'It is in. All is well.',
        mine: 'It is in. Nearly all is well.',
        theirs: 'It is in, at last. All is well.',
      },
      'It is in, at last. Nearly all is well.',
      false,
    ],
    ['everything', { base: '', mine: 'mine', theirs: 'theirs' }, 'theirs\nmine', true],
  ])('become one: %s', (_name, { base, mine, theirs }, text, mustChoose) => {
    expect(mergeTexts(base, mine, theirs)).toEqual({ text, mustChoose });
  });

  it('stand one below the other where nothing is left of what they began with, however long they are', () => {
    const write = (word: string) => Array.from({ length: 20_000 }, (_, line) => `${word} ${line}`).join('\n');
    const [mine, theirs] = [write('mine'), write('theirs')];
    expect(mergeTexts(write('base'), mine, theirs)).toEqual({ text: `${theirs}\n${mine}`, mustChoose: true });
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
