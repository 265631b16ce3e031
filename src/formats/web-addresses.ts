/** Web addresses that stand bare in a text. */
import { isWebUrl } from './safe-html.ts';
import { replaceTextOutsideLinks } from './text-outside-links.ts';

/** Safe HTML with the http and https addresses in its text made links; punctuation behind one is left out. */
export function linkWebAddresses(html: string): string {
  return replaceTextOutsideLinks(html, (text) => text.replace(ADDRESS, linkAddress));
}

/** In escaped text `&amp;` is the only entity an address holds. */
const ADDRESS = /\bhttps?:\/\/(?:[^\s"<>&]|&amp;)+/gi;

function linkAddress(found: string): string {
  const address = trimPunctuation(found);
  if (!isWebUrl(address)) return found;
  return `<a href="${address}" rel="noopener">${address}</a>${found.slice(address.length)}`;
}

/** Brackets stay when they are opened inside the address. */
function trimPunctuation(found: string): string {
  // What opens one is no punctuation to trim, so it is never behind the end.
  const hasBrackets = found.includes('(');
  let end = found.length;
  while (end > 0 && isTrailing(found.slice(0, end), hasBrackets)) end -= 1;
  return found.slice(0, end);
}

function isTrailing(address: string, hasBrackets: boolean): boolean {
  const last = address.at(-1) ?? '';
  if (last === ')') return !hasBrackets;
  if (last === ';') return !address.endsWith('&amp;');
  return /[.,:!?'’”»\]*_]/.test(last);
}
