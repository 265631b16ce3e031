import { expect, it } from '@jest/globals';
import { photoIds, splitMarkdown } from '../../../src/formats/markdown/markdown-parts.ts';

const PHOTO = { mediaId: null, caption: '', credit: '', alt: '', warning: '' };

it('Markdown is cut at its marks, whatever ends its lines', () => {
  expect(splitMarkdown('One.\r\nTwo.\r[photo m1]\n\n[embed text="Said"]\nThree. [photo m2]')).toEqual([
    { kind: 'text', markdown: 'One.\nTwo.' },
    { kind: 'photo', photo: { ...PHOTO, mediaId: 'm1' } },
    { kind: 'embed', embed: { url: null, text: 'Said' } },
    { kind: 'text', markdown: 'Three. [photo m2]' },
  ]);
});

it('the media of a block are named in order, empty slots left out', () => {
  expect(photoIds('[photo b2 alt="x"]\n\nSaid.\n\n[photo caption="y"]\n[photo a1]')).toEqual(['b2', 'a1']);
});
