/** Which days a page links to. */

/** The paths of days in the links of a page, each once, whatever of the day they lead to. They are looked for among the
 *  bytes: to make one text of a long page takes longer than to render it. */
export function linksToDays(html: Buffer): ReadonlySet<string> {
  const links = new Set<string>();
  for (let start = html.indexOf(LINK); start !== -1; start = html.indexOf(LINK, start + 1)) {
    const href = start + LINK.length - 1;
    const [path] = DAY.exec(html.toString('utf8', href, html.indexOf(QUOTE, href) + 1)) ?? [];
    if (path !== undefined) links.add(path);
  }
  return links;
}

const LINK = 'href="/';
const QUOTE = '"';
const DAY = /^\/[^/"]+\/\d{4}\/\d{2}\/\d{2}(?=["/#?.])/;
