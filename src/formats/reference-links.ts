/** Resolved references put into a rendered text as links. */
import type { ReferenceLink } from '../domain/reference.ts';
import { removeIllegal } from './legal-text.ts';
import { escapeAttribute, escapeText, isSafeHref } from './safe-html.ts';
import { maskMarkupAndLinks } from './text-outside-links.ts';

/** The HTML with the text of each reference replaced by a link, one place each, in the order given. One whose text is
 *  not found after the one before it is skipped.
 *  @param html   safe HTML, as renderMarkdown gives it
 *  @param links  in the order in which they stand in the text */
export function linkReferences(html: string, links: readonly ReferenceLink[]): string {
  const masked = maskMarkupAndLinks(html);
  const pieces: string[] = [];
  let done = 0;
  for (const link of links) {
    const text = escapeText(removeIllegal(link.text));
    const place = isSafeHref(link.href) ? findWords(masked, text, done) : -1;
    if (place === -1) continue;
    pieces.push(html.slice(done, place), renderLink(link));
    done = place + text.length;
  }
  return pieces.join('') + html.slice(done);
}

/** Where the text stands as whole words: June 2 is not found in June 27. -1 when nowhere. */
function findWords(masked: string, text: string, from: number): number {
  if (text === '') return -1;
  let place = masked.indexOf(text, from);
  while (place !== -1 && !isWhole(masked, place, text)) place = masked.indexOf(text, place + 1);
  return place;
}

function isWhole(masked: string, place: number, text: string): boolean {
  const before = masked.slice(Math.max(0, place - 2), place);
  const after = masked.slice(place + text.length, place + text.length + 2);
  const isJoined = (/[&\p{L}\p{M}\p{N}]$/u.test(before) && WORD_FIRST.test(text)) || (WORD_LAST.test(text) && WORD_FIRST.test(after)); // prettier-ignore
  return !isJoined;
}

const WORD_FIRST = /^[\p{L}\p{M}\p{N}]/u;
const WORD_LAST = /[\p{L}\p{M}\p{N}]$/u;

function renderLink({ href, display }: ReferenceLink): string {
  return `<a href="${escapeAttribute(href)}" class="reference">${escapeText(removeIllegal(display))}</a>`;
}
