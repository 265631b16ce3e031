/** The words of safe HTML that a link may be put on: text that stands in no tag and in no link. */

/** The HTML with each such run of text, escaped as it stands, replaced.
 *  @param html  safe HTML: as sanitize writes it, `<` and `>` stand in tags only */
export function replaceTextOutsideLinks(html: string, replace: (text: string) => string): string {
  return html
    .split(MARKUP)
    .map((part, index) => (index % 2 === 0 ? replace(part) : part))
    .join('');
}

/** The HTML with NUL in place of every character that is not such text: places in it are places in the HTML. */
export function maskMarkupAndLinks(html: string): string {
  return html.replaceAll(EVERY_MARKUP, (markup) => '\0'.repeat(markup.length));
}

const MARKUP = /(<a [^>]*>[^]*?<\/a>|<[^>]*>)/;
const EVERY_MARKUP = new RegExp(MARKUP, 'g');
