import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotFoundError, ValidationError } from '../../src/domain/errors.ts';
import { formatEmbedMark, formatPhotoMark } from '../../src/formats/block-marks.ts';
import { fillSlot, listSlots } from '../../src/formats/fill-slot.ts';
import { copyText } from '../support/copy-arbitraries.ts';

const BODY = [
  'The boom is down.',
  '[photo caption="The quay \\"at\\" night" credit="R. Vane"]',
  '[photo m1 alt="Two cranes"]',
  'The pilots say:',
  '[embed]',
  '[embed https://a.example text="Said"]',
  '[embed text="All are safe"]',
].join('\n\n');

describe('the slots of a text', () => {
  it('are listed in order, with the words that copy kept', () => {
    expect(listSlots(BODY)).toEqual([
      { index: 0, kind: 'photo', text: 'The quay "at" night', credit: 'R. Vane' },
      { index: 1, kind: 'embed', text: '', credit: '' },
      { index: 2, kind: 'embed', text: 'All are safe', credit: '' },
    ]);
  });

  it('are filled where they stand', () => {
    expect(fillSlot(BODY, 1, '[embed https://b.example]')).toBe(
      BODY.replace('[embed]', '[embed https://b.example]'),
    );
    expect(fillSlot('a\r\n[photo]\rb\n', 0, '[photo m2 caption="$& $1"]')).toBe(
      'a\r\n[photo m2 caption="$& $1"]\rb\n',
    );
  });

  it('that are not there cannot be filled', () => {
    expect(() => fillSlot(BODY, 3, '[embed https://b.example]')).toThrow(NotFoundError);
    expect(() => fillSlot(BODY, -1, '[embed https://b.example]')).toThrow(NotFoundError);
  });

  it.each([
    ['another kind', '[embed https://b.example]'],
    ['another empty slot', '[photo caption="x"]'],
    ['no mark', 'A text'],
    ['more than one line', '[photo m2]\nUPDATE 1400 GMT'],
  ])('take no %s', (_name, mark) => {
    expect(() => fillSlot(BODY, 0, mark)).toThrow(ValidationError);
  });
});

const slot = fc.constantFrom('[photo]', '[embed]', '[photo caption="A \\"b\\" ]"]', ' [embed text="c"] ');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n');
const textWithSlots = fc
  .array(fc.tuple(fc.oneof(copyText, slot, fc.string({ unit: 'binary' })), lineEnd), { maxLength: 8 })
  .map((pieces) => pieces.flat().join(''));

describe('any text', () => {
  it('loses one slot for each that is filled, and nothing else changes', () => {
    fc.assert(
      fc.property(textWithSlots, fc.nat(), fc.string({ unit: 'binary' }), (text, number, caption) => {
        const slots = listSlots(text);
        const chosen = slots[number % (slots.length || 1)];
        if (!chosen) return;
        const mark =
          chosen.kind === 'photo'
            ? formatPhotoMark({ mediaId: 'm1', caption, credit: '', alt: '', warning: '' })
            : formatEmbedMark({ url: 'https://a.example/', text: caption });

        const filled = fillSlot(text, chosen.index, mark);

        const rest = slots.filter(({ index }) => index !== chosen.index);
        expect(listSlots(filled)).toEqual(rest.map((other, index) => ({ ...other, index })));
        const [before, after] = cutAround(filled, text);
        expect(filled).toBe(before + mark + after);
        expect(text.startsWith(before) && text.endsWith(after)).toBe(true);
        expect(listSlots(text.slice(before.length, text.length - after.length))).toHaveLength(1);

        function cutAround(whole: string, other: string): [string, string] {
          const place = nthLine(other, chosen?.index ?? 0);
          return [whole.slice(0, place), whole.slice(place + mark.length)];
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Where the line of that slot begins. */
function nthLine(text: string, index: number): number {
  let place = 0;
  let seen = 0;
  for (const piece of text.split(/(\r\n?|\n)/)) {
    if (listSlots(piece).length === 1) {
      if (seen === index) return place;
      seen += 1;
    }
    place += piece.length;
  }
  return place;
}
