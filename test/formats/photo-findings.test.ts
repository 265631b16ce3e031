import { describe, expect, it } from '@jest/globals';
import { formatDecorativeMark, formatPhotoMark, parsePhotoMark } from '../../src/formats/block-marks.ts';
import { listPhotoFindings } from '../../src/formats/photo-findings.ts';

const PHOTO = { mediaId: 'm1', caption: 'The quay', credit: '', alt: '', warning: '' };

describe('a photo is looked at when', () => {
  it.each([
    ['it has no alt', '', /has no alt/],
    ['its alt repeats the caption', 'the quay ', /repeats the caption/],
    ['its alt is the name of a file', 'IMG_0412.JPG', /name of a file/],
  ])('%s', (_name, alt, message) => {
    const findings = listPhotoFindings(`Words.\n\n${formatPhotoMark({ ...PHOTO, alt })}`);
    expect(findings).toEqual([{ line: 3, message: expect.stringMatching(message) }]);
  });
});

describe('a photo is fine when', () => {
  it.each([
    ['it is described', formatPhotoMark({ ...PHOTO, alt: 'Two cranes' })],
    ['it is said to be decorative', formatDecorativeMark(PHOTO)],
    ['it is said to be decorative among other values', '[photo m1 alt="" caption="The quay"]'],
    ['it is an empty slot', '[photo caption="The quay"]'],
  ])('%s', (_name, mark) => {
    expect(listPhotoFindings(mark)).toEqual([]);
  });
});

it('words in a caption say nothing of the alt', () => {
  const mark = formatPhotoMark({ ...PHOTO, caption: 'He wrote alt="" here' });
  expect(listPhotoFindings(mark)).toHaveLength(1);
});

it('a decorative mark is read as a photo without alt', () => {
  expect(formatDecorativeMark(PHOTO)).toBe('[photo m1 caption="The quay" alt=""]');
  expect(parsePhotoMark(formatDecorativeMark(PHOTO))).toEqual(PHOTO);
});
