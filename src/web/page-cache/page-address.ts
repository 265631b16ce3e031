/** Which pages are kept, and what of an address tells them apart. */
import { parse } from 'node:querystring';
import { isPageNumber } from '../../domain/permalink.ts';
import { isSlug } from '../../domain/series.ts';
import type { Scope } from '../../domain/wire/staleness.ts';
import { tagOf } from '../../domain/tag.ts';

export interface PageAddress {
  /** The address without what makes no difference: parameters that are ignored. */
  readonly url: string;
  readonly scope: Scope;
}

/** The address of a page that may be kept; undefined for everything else, such as streams, the desk, searches and what is
 *  written in another way than our own links are: it is answered all the same, but nobody fills the memory with it.
 *  @param url  of a request: the path with its query */
export function pageAddress(url: string): PageAddress | undefined {
  const [, path = '', query = ''] = /^([^?]*)\??([^]*)$/.exec(url) ?? [];
  const scope = scopeOf(path);
  const kept = keptQuery(path, query);
  return scope && kept !== undefined ? { url: path + kept, scope } : undefined;
}

function scopeOf(path: string): Scope | undefined {
  if (SITE.test(path)) return { of: 'site' };
  if (FIXED.test(path)) return { of: 'nothing' };
  const [, tag] = TAG.exec(path) ?? [];
  if (tag !== undefined) return isWrittenAsLinked(tag, isTag) ? { of: 'site' } : undefined;
  const [, slug, rest = ''] = SERIES.exec(path) ?? [];
  if (slug === undefined || !isWrittenAsLinked(slug, isSlug)) return undefined;
  const [day] = DAY.exec(rest) ?? [];
  return day === undefined
    ? { of: 'series', slug: decodeURIComponent(slug) }
    : { of: 'day', path: `/${slug}${day}` };
}

const SITE = /^\/(?:feed\.xml|atom\.xml|feed\.json|sitemap\.xml)?$/;
const FIXED = /^\/(?:robots\.txt|static\/[\w-]+\.\w+)$/;
const TAG = /^\/tags\/([^/]+)$/;
const SERIES =
  /^\/([^/]+)(\/(?:feed\.xml|atom\.xml|feed\.json|\d{4}|\d{4}\/\d{2}|\d{4}\/\d{2}\/\d{2}(?:\.txt|\/lite|\/live\.json|\/\d{4}(?:-[1-9]\d{0,4})?(?:\/history)?)?))?$/;
const DAY = /^\/\d{4}\/\d{2}\/\d{2}/;

function isTag(text: string): boolean {
  return tagOf(text) === text;
}

/** A path can be escaped in many ways; one of them is kept. */
function isWrittenAsLinked(segment: string, isRight: (text: string) => boolean): boolean {
  try {
    const text = decodeURIComponent(segment);
    return encodeURIComponent(text) === segment && isRight(text);
  } catch {
    // No UTF-8.
    return false;
  }
}

/** The part of the query that makes a difference; undefined where the answer is an error. */
function keptQuery(path: string, query: string): string | undefined {
  if (query === '') return '';
  if (path.endsWith('/live.json')) return keptPosition(parse(query)['after']);
  if (TAG.test(path)) return keptNumber(parse(query)['page']);
  return parse(query)['order'] === 'asc' && ORDERED.test(path) ? '?order=asc' : '';
}

const ORDERED = /\/\d{4}\/\d{2}\/\d{2}(?:\/lite)?$/;

function keptNumber(page: unknown): string | undefined {
  if (page === undefined || page === '1') return '';
  return typeof page === 'string' && isPageNumber(page) ? `?page=${page}` : undefined;
}

function keptPosition(after: unknown): string | undefined {
  if (after === undefined) return '';
  return typeof after === 'string' && /^(?:0|[1-9]\d{0,14})$/.test(after) ? `?after=${after}` : undefined;
}
