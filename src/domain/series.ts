/** Series: the running titles that entries belong to. */
import type { Instant } from './calendar.ts';

export const DIRECTIONS = ['ltr', 'rtl'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Named pairs of colours (light, dark) that static/css holds; all of AA contrast on paper. */
export const ACCENTS = ['red', 'orange', 'ochre', 'green', 'teal', 'blue', 'violet', 'plum'] as const;
export type Accent = (typeof ACCENTS)[number];

export interface Series {
  readonly id: string;
  /** The first segment of its URLs: `syria-daily`. Never changes. */
  readonly slug: string;
  readonly name: string;
  /** BCP 47: `en`, `ar`. */
  readonly language: string;
  readonly direction: Direction;
  readonly accent: Accent;
  readonly description: string;
  readonly createdAt: Instant;
}

/** What no two series share: the name, whatever its case and however its accents are encoded. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Whether both are the name of one series, also with white space around it. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one.trim()) === nameKey(other.trim());
}

/** First segments of URLs that Dateline keeps for itself. */
const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'api', 'atom.xml', 'desk', 'favicon.ico', 'feed.json', 'feed.xml', 'healthz', 'live', 'media', 'metrics',
  'news-sitemap.xml', 'opensearch.xml', 'readyz', 'robots.txt', 'search', 'sitemap.xml', 'static', 'tags',
]); // prettier-ignore

const SLUG =
  /^[\p{Ll}\p{Lm}\p{Lo}\p{N}][\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]*(?:-[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+)*$/u;

/** The slug a name gives: `Syria Daily` is `syria-daily`. Letters of every script are kept.
 *  @returns an empty text when the name holds neither letter nor number */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/** Whether a series can stand at that slug: no fixed segment of the site, lower case, words joined by hyphens. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && SLUG.test(text) && !RESERVED_SLUGS.has(text);
}
