/** The HTML that may reach a reader: one allow-list, which everything made of an author's words passes. */
import sanitizeHtml from 'sanitize-html';
import { FRAME_ORIGINS } from './frame-origins.ts';

/** The HTML with only what the allow-list names; void elements without a slash. */
export function sanitize(html: string): string {
  if (PARAGRAPHS_OF_WORDS.test(html)) return html;
  return sanitizeHtml(html, ALLOWED).replaceAll(' />', '>');
}

/** What most texts are, and what comes out as it went in; to take it apart costs more than all else that is done to a text. */
const PARAGRAPHS_OF_WORDS = /^(?:<p dir="auto">[^<>&]*<\/p>\n)*$/;

/** Text for between tags, escaped exactly as sanitize writes it. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text for inside a double-quoted attribute, escaped exactly as sanitize writes it. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** Whether a link may point there: http, https or mailto, or a path from the root of this site. No other scheme, no
 *  scheme-relative URL, and no white space or control character that a browser would skip over. */
export function isSafeHref(href: string): boolean {
  return SAFE_HREF.test(href) && URL.canParse(href, 'https://site.invalid');
}

/** Whether it is the address of a page on the web. */
export function isWebUrl(url: string): boolean {
  return /^https?:/i.test(url) && isSafeHref(url);
}

const SAFE_HREF = /^(?:https?:\/\/|mailto:|\/(?![/\\]))[^\p{Cc}\s\\]*$/iu;
const DIRECTION = { name: 'dir', multiple: false, values: ['auto'] };

/** No id and no name: a reader's script finds its own elements by them. No style, no class but ours. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'p', 'h3', 'blockquote', 'ul', 'ol', 'li', 'br', 'em', 'strong', 'a', 'span',
    'figure', 'figcaption', 'picture', 'source', 'img', 'details', 'summary', 'button',
  ], // prettier-ignore
  allowedAttributes: {
    p: [DIRECTION],
    h3: [DIRECTION],
    blockquote: [DIRECTION],
    li: [DIRECTION],
    figcaption: [DIRECTION],
    summary: [DIRECTION],
    ol: ['start'],
    a: ['href', 'data-picture', { name: 'rel', multiple: false, values: ['noopener'] }],
    button: [
      'type',
      { name: 'data-embed-kind', multiple: false, values: ['video', 'post'] },
      'data-embed', 'data-embed-from',
    ], // prettier-ignore
    source: ['type', 'srcset', 'sizes'],
    img: [
      'src', 'srcset', 'sizes', 'alt', 'width', 'height',
      { name: 'loading', multiple: false, values: ['lazy', 'eager'] },
      { name: 'decoding', multiple: false, values: ['async'] },
      { name: 'fetchpriority', multiple: false, values: ['high'] },
    ], // prettier-ignore
  },
  allowedClasses: {
    a: ['reference'],
    details: ['warning'],
    figure: ['photo', 'embed', 'slot'],
    p: ['source'],
    span: ['caption', 'credit', 'label', 'offer'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  selfClosing: ['br', 'img', 'source'],
  transformTags: { a: keepSafeHref, button: neverSend },
  exclusiveFilter: ({ tag, attribs }) =>
    (tag === 'img' && !isOwnPicture(attribs['src'])) ||
    (tag === 'button' && !isEmbedFrame(attribs['data-embed'])),
};

function keepSafeHref(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { href = '', ...others } = attribs;
  return { tagName, attribs: isSafeHref(href) ? attribs : others };
}

function neverSend(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return { tagName, attribs: { ...attribs, type: 'button' } };
}

function isOwnPicture(source = ''): boolean {
  return source.startsWith('/media/') && isSafeHref(source);
}

function isEmbedFrame(url = ''): boolean {
  return isWebUrl(url) && FRAME_ORIGINS.includes(new URL(url).origin);
}
