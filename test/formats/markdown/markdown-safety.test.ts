import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatEmbedMark, formatPhotoMark } from '../../../src/formats/block-marks.ts';
import { renderMarkdown } from '../../../src/formats/markdown/markdown.ts';
import { linkReferences } from '../../../src/formats/reference-links.ts';
import { sanitize } from '../../../src/formats/safe-html.ts';
import { buildMedia } from '../../support/media.ts';
import { HTML_PAYLOADS, URL_PAYLOADS } from '../../support/payloads.ts';
import { findUnsafeMarkup, readText } from '../../support/unsafe-markup.ts';

const MEDIA = new Map([['m1', buildMedia('m1')]]);

/** Stands behind every payload: a payload that swallows the rest of the page takes it along. */
const CANARY = 'the canary sings';

const PLACES: readonly (readonly [string, (payload: string) => string])[] = [
  ['a paragraph', (text) => text],
  ['a heading', (text) => `## ${text}`],
  ['a quotation', (text) => `> ${text}`],
  ['an item', (text) => `- ${text}`],
  ['bold', (text) => `**${text}**`],
  ['the text of a link', (text) => `[${text}](https://a.example)`],
  ['the address of a link', (text) => `[x](${text})`],
  ['the address of a link in angle brackets', (text) => `[x](<${text}>)`],
  ['the title of a link', (text) => `[x](https://a.example "${text}")`],
  ['a picture', (text) => `![${text}](${text})`],
  ['an address in angle brackets', (text) => `<${text}>`],
  ['a definition', (text) => `[x]: ${text}\n[x]`],
  ['code', (text) => `\`\`\`${text}\n${text}\n\`\`\``],
  ['a caption', (text) => formatPhotoMark({ ...PHOTO, caption: text })],
  ['a credit', (text) => formatPhotoMark({ ...PHOTO, credit: text })],
  ['an alternative text', (text) => formatPhotoMark({ ...PHOTO, alt: text })],
  ['a content warning', (text) => formatPhotoMark({ ...PHOTO, warning: text })],
  ['the id of a photo', (text) => `[photo ${text} caption="x"]`],
  ['an empty slot', (text) => formatPhotoMark({ ...PHOTO, mediaId: null, caption: text })],
  ['the text of an embed', (text) => formatEmbedMark({ url: 'https://a.example', text })],
  ['the address of an embed', (text) => formatEmbedMark({ url: text, text: 'x' })],
  ['the bare address of an embed', (text) => `[embed ${text}]`],
];

const PHOTO = { mediaId: 'm1', caption: '', credit: '', alt: '', warning: '' };

it.each(PLACES)('no payload does anything in %s', (_, place) => {
  const failures = [...HTML_PAYLOADS, ...URL_PAYLOADS].flatMap((payload) => {
    const html = renderMarkdown(`${place(payload)}\n\n${CANARY}`, MEDIA, { emptySlots: 'shown' });
    const isSwallowed = !readText(html).includes(CANARY);
    return [...findUnsafeMarkup(html), ...(isSwallowed ? ['canary'] : [])].map((found) => [payload, found]);
  });
  expect(failures).toEqual([]);
});

it.each(HTML_PAYLOADS)('%j is shown as the words it is', (payload) => {
  const shown = readText(renderMarkdown(payload, MEDIA));
  expect(shown.replace(/\s/g, '')).toContain(payload.replace(/[\s\0]|\\(?=[[\]`*_])/g, ''));
});

describe('any text', () => {
  const marks = fc.constantFrom(
    ...['*', '_', '[', ']', '(', ')', '<', '>', '"', '\\', '&', ';', '`', '\n', '\n\n', ' ', '- ', '> ', '## ', '1. '],
    ...['[photo m1', '[embed ', 'caption="', 'text="', 'javascript:', 'https://a.example/', '/', '<img src=x onerror=a'],
    ...['&lt;', '&#x3c;', '</a>', '<a href="', 'x', 'Port Log, March 1', '\0', '\uD800', '😀'],
  ); // prettier-ignore
  const markdown = fc.oneof(
    fc.array(marks, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('gives safe HTML, in which the allow-list finds nothing to change', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const html = renderMarkdown(text, MEDIA, { emptySlots: 'shown' });
        expect(findUnsafeMarkup(html)).toEqual([]);
        expect(sanitize(html)).toBe(html);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives safe HTML with references linked in it', () => {
    const link = fc.record({
      text: marks,
      display: markdown,
      href: fc.oneof(fc.constant('/port'), markdown),
    });
    fc.assert(
      fc.property(markdown, fc.array(link, { maxLength: 4 }), (text, links) => {
        expect(findUnsafeMarkup(linkReferences(renderMarkdown(text, MEDIA), links))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
