import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../../../src/formats/copy/lines.ts';

describe('splitLines', () => {
  it.each([
    ['LF', 'One.\n\nTwo.'],
    ['CRLF', 'One.\r\n\r\nTwo.'],
    ['CR', 'One.\r\rTwo.'],
  ])('ends lines at %s', (_, text) => {
    expect(splitLines(text).lines).toEqual([
      { number: 1, text: 'One.' },
      { number: 2, text: '' },
      { number: 3, text: 'Two.' },
    ]);
  });

  it('ignores a byte order mark', () => {
    expect(textsOf('\uFEFFOne.\n\nTwo.')).toEqual(['One.', '', 'Two.']);
  });

  it('leaves out indentation and makes spaces of tabs', () => {
    expect(textsOf('\tThe\tferry  \n\n    sails.\u00A0')).toEqual(['The ferry', '', 'sails.']);
  });

  it('removes control characters and says on which lines', () => {
    const { lines, findings } = splitLines('Safe.\n\nThe\0 fer\u0007ry.\n\nSafe\u0085\u009F.');

    expect(lines.map(({ text }) => text)).toEqual(['Safe.', '', 'The ferry.', '', 'Safe', '.']);
    expect(findings).toEqual([
      { line: 3, kind: 'control-characters', message: 'Control characters were removed.' },
      { line: 6, kind: 'control-characters', message: 'Control characters were removed.' },
    ]);
  });

  it('removes halves of characters, which UTF-8 cannot hold', () => {
    expect(textsOf('a\uD83Db 😀')[0]).toBe('ab 😀');
  });

  it('takes a line of invisible characters for a blank one', () => {
    expect(textsOf('One.\n\u200B\u200F \nTwo.')).toEqual(['One.', '', 'Two.']);
  });

  it('parts every line where no blank line stands', () => {
    expect(splitLines('One.\nTwo.').lines).toEqual([
      { number: 1, text: 'One.' },
      { number: 1, text: '' },
      { number: 2, text: 'Two.' },
      { number: 2, text: '' },
    ]);
  });

  it('does so too where blank lines stand at the ends only', () => {
    expect(textsOf('\n\nOne.\nTwo.\n\n').filter((text) => text !== '')).toEqual(['One.', 'Two.']);
    expect(textsOf('\nOne.\nTwo.\n')).toEqual(['', '', 'One.', '', 'Two.', '', '', '']);
  });
});

function textsOf(text: string): string[] {
  return splitLines(text).lines.map((line) => line.text);
}
