import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Photo } from '../../src/domain/entry.ts';
import {
  formatEmbedMark,
  formatPhotoMark,
  parseEmbedMark,
  parsePhotoMark,
} from '../../src/formats/block-marks.ts';

const PHOTO: Photo = { mediaId: null, caption: '', credit: '', alt: '', warning: '' };

describe('photo marks', () => {
  it.each<[string, string, Photo]>([
    ['an empty slot', '[photo]', PHOTO],
    ['an id alone', '[photo 0190-ab]', { ...PHOTO, mediaId: '0190-ab' }],
    ['an empty slot with a caption', '[photo caption="The quay"]', { ...PHOTO, caption: 'The quay' }],
    [
      'quotation marks and backslashes',
      '[photo caption="A \\"B\\" \\\\"]',
      { ...PHOTO, caption: 'A "B" \\' },
    ],
    ['brackets', '[photo caption="The pier [north]]"]', { ...PHOTO, caption: 'The pier [north]]' }],
    [
      'every value',
      '[photo x1 caption="C" credit="D" alt="E" warning="F"]',
      { mediaId: 'x1', caption: 'C', credit: 'D', alt: 'E', warning: 'F' },
    ],
  ])('read and write %s', (_, line, photo) => {
    expect(parsePhotoMark(line)).toEqual(photo);
    expect(formatPhotoMark(photo)).toBe(line);
  });

  it('are read with white space around them and values in any order', () => {
    expect(parsePhotoMark('  [photo  x1  alt="E"\tcaption="C" ]  ')).toEqual({
      ...PHOTO,
      mediaId: 'x1',
      caption: 'C',
      alt: 'E',
    });
  });

  it.each([
    ['plain text', 'photo x1'],
    ['text in brackets', '[photo of the day]'],
    ['another word', '[photograph]'],
    ['an unknown value', '[photo x1 id="top"]'],
    ['a value twice', '[photo alt="a" alt="b"]'],
    ['an open quotation', '[photo alt="a]'],
    ['an id with a slash', '[photo ../x]'],
    ['text behind it', '[photo x1] and more'],
  ])('are not %s', (_, line) => {
    expect(parsePhotoMark(line)).toBeUndefined();
  });

  it('keep every text without line breaks', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !/[\r\n]/.test(value));
    const mediaId = fc.option(fc.stringMatching(/^[a-f0-9-]{1,36}$/));
    const photo = fc.record({ mediaId, caption: text, credit: text, alt: text, warning: text });
    fc.assert(fc.property(photo, (value) => expect(parsePhotoMark(formatPhotoMark(value))).toEqual(value)));
  });

  it('stay on one line', () => {
    expect(formatPhotoMark({ ...PHOTO, alt: 'a\r\nb' })).toBe('[photo alt="a b"]');
  });
});

describe('embed marks', () => {
  it.each([
    ['an empty slot', '[embed]', { url: null, text: '' }],
    ['a URL alone', '[embed https://a.example/?x=1]', { url: 'https://a.example/?x=1', text: '' }],
    ['a text alone', '[embed text="Said"]', { url: null, text: 'Said' }],
    ['both', '[embed https://[::1]/] text="He \\"said\\""]', { url: 'https://[::1]/]', text: 'He "said"' }],
  ])('read and write %s', (_, line, embed) => {
    expect(parseEmbedMark(line)).toEqual(embed);
    expect(formatEmbedMark(embed)).toBe(line);
  });

  it('keep every URL and text', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !/[\r\n]/.test(value));
    const url = fc.option(fc.stringMatching(/^[^\s"]+$/u));
    fc.assert(
      fc.property(fc.record({ url, text }), (embed) =>
        expect(parseEmbedMark(formatEmbedMark(embed))).toEqual(embed),
      ),
    );
  });

  it('percent-encode what would end the URL', () => {
    expect(formatEmbedMark({ url: 'https://a.example/a "b"', text: '' })).toBe(
      '[embed https://a.example/a%20%22b%22]',
    );
  });
});

it('are refused however long', () => {
  expect(parsePhotoMark(`[photo caption="${'\\"'.repeat(500_000)}]`)).toBeUndefined();
  expect(parsePhotoMark(`[photo${' alt="'.repeat(200_000)}]`)).toBeUndefined();
});
