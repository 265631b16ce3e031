import { describe, expect, it } from '@jest/globals';
import { PagePieces } from '../../../src/web/html/page-pieces.ts';

describe('a page of pieces', () => {
  it('has each where its mark was printed, byte for byte', () => {
    const pieces = new PagePieces();
    const updates = pieces.mark([Buffer.from('<p>Ç</p>'), Buffer.from('<p>–</p>')]);
    const data = pieces.mark([]);
    expect(pieces.fill(`<h1>«»</h1>${updates}<hr>${data}.`).toString()).toBe(
      '<h1>«»</h1><p>Ç</p><p>–</p><hr>.',
    );
  });

  it('is as it was printed where it has none', () => {
    expect(new PagePieces().fill('<p>All</p>').toString()).toBe('<p>All</p>');
  });

  it.each([
    ['was left out', ([first]: string[]) => `<p>${first ?? ''}</p>`],
    ['was printed twice', ([first, second]: string[]) => `${first ?? ''}${second ?? ''}${second ?? ''}`],
    ['came before another', ([first, second]: string[]) => `${second ?? ''}${first ?? ''}`],
  ])('is refused where a mark %s', (_what, print) => {
    const pieces = new PagePieces();
    const marks = [pieces.mark([Buffer.from('1')]), pieces.mark([Buffer.from('2')])];
    expect(() => pieces.fill(print(marks))).toThrow(TypeError);
  });
});
