/** Characters that HTML and XML 1.0 (section 2.2) can carry. */

/** The text without what no document may hold: control characters but tab and line breaks, U+FFFE, U+FFFF and
 *  halves of surrogate pairs. One of them makes a whole feed unreadable. */
export function removeIllegal(text: string): string {
  return text.replace(ILLEGAL, '');
}

const ILLEGAL = /[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
