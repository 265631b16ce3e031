/** Resolved references put into a rendered text as links. */
import type { ReferenceLink } from '../domain/references/reference.ts';
import { removeIllegal } from './legal-text.ts';
import { escapeAttribute, escapeText, isSafeHref } from './safe-html.ts';
import { maskMarkupAndLinks } from './text-outside-links.ts';

/** The HTML with the text of each reference replaced by a link, wherever it stands outside of links. On one page the
 *  same words always mean the same target, so their order does not matter; where two overlap, the one that begins
 *  first and is longer is meant.
 *  @param html   safe HTML, as renderMarkdown gives it
 *  @param links  a text that is not found, or that would lead where links may not, is skipped */
export function linkReferences(html: string, links: readonly ReferenceLink[]): string {
  if (links.length === 0) return html;
  const masked = maskMarkupAndLinks(html);
  const byText = new Map(links.map((link) => [escapeText(removeIllegal(link.text)), link]));
  const places = [...byText].flatMap(([text, link]) => findPlaces(masked, text, link));
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, link } of places.sort(firstThenLonger)) {
    if (start < done) continue;
    pieces.push(html.slice(done, start), renderLink(link));
    done = end;
  }
  return pieces.join('') + html.slice(done);
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly link: ReferenceLink;
}

function findPlaces(masked: string, text: string, link: ReferenceLink): Place[] {
  if (text === '' || !(link.href.startsWith('#') || isSafeHref(link.href))) return [];
  const places: Place[] = [];
  for (let start = masked.indexOf(text); start !== -1; start = masked.indexOf(text, start + text.length)) {
    if (isWhole(masked, start, text)) places.push({ start, end: start + text.length, link });
  }
  return places;
}

function firstThenLonger(one: Place, other: Place): number {
  return one.start - other.start || other.end - one.end;
}

/** Whether the text stands there as whole words: June 2 does not in June 27. */
function isWhole(masked: string, place: number, text: string): boolean {
  const before = masked.slice(Math.max(0, place - 2), place);
  const after = masked.slice(place + text.length, place + text.length + 2);
  const isJoinedBefore = /[&\p{L}\p{M}\p{N}]$/u.test(before) && WORD_FIRST.test(text);
  const isJoinedAfter = WORD_LAST.test(text) && WORD_FIRST.test(after);
  return !isJoinedBefore && !isJoinedAfter;
}

const WORD_FIRST = /^[\p{L}\p{M}\p{N}]/u;
const WORD_LAST = /[\p{L}\p{M}\p{N}]$/u;

function renderLink({ href, display }: ReferenceLink): string {
  return `<a href="${escapeAttribute(href)}" class="reference">${escapeText(removeIllegal(display))}</a>`;
}
