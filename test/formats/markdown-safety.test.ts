import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatEmbedMark, formatPhotoMark } from '../../src/formats/block-marks.ts';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import { linkReferences } from '../../src/formats/reference-links.ts';
import { sanitize } from '../../src/formats/safe-html.ts';
import { buildMedia } from '../support/media.ts';
import { findUnsafeMarkup, readText } from '../support/unsafe-markup.ts';

const MEDIA = new Map([['m1', buildMedia('m1')]]);

/** Stands behind every payload: a payload that swallows the rest of the page takes it along. */
const CANARY = 'the canary sings';

const HTML_PAYLOADS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/pixel.gif">',
  '<svg onload=alert(1)><animate attributeName=href values=javascript:alert(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><g title="</style><img src onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<select><template><style><a rel="</style></template></select><img src=x onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<textarea></textarea><plaintext>',
  '<xmp></xmp><title></title><listing>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>*{display:none}</style>',
  '<p style="position:fixed;inset:0">x</p>',
  '<p id="updates" name="updates" class="update">x</p>',
  '<form id=test><input name=attributes></form>',
  '<a id=config><a id=config name=url href=//evil.example>',
  '<body onload=alert(1)><details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<button formaction=javascript:alert(1)>x</button>',
  '<b\u0000onmouseover=alert(1)>x',
  '<<script>alert(1)//<</script>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '" onmouseover="alert(1)" x="',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)',
  '\u003cimg src=x onerror=alert(1)\u003e',
  '＜script＞alert(1)＜/script＞',
  '`${alert(1)}` {{constructor.constructor("alert(1)")()}}',
  ']]><script>alert(1)</script>',
  '-->\u2028<script>alert(1)</script>',
];

const URL_PAYLOADS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  '&#106;avascript:alert(1)',
  'jav&Tab;ascript:alert(1)',
  'javascript\\:alert(1)',
  'javascript:alert(1)//https://a.example',
  'javascript://a.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'blob:https://a.example/x',
  'file:///etc/passwd',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'http://[::1',
  'https://a.example/"onmouseover="alert(1)',
  "https://a.example/'onmouseover='alert(1)",
  'https://a.example/"><script>alert(1)</script>',
  'https://a.example/&quot;onmouseover=&quot;alert(1)',
  'mailto:a@b?subject="><script>alert(1)</script>',
];

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
