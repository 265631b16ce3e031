/** A page as one file that needs nothing else: its pictures inside, its links leading back to the site. */
import { escapeAttribute, escapeText } from './safe-html.ts';

/** The HTML with the address of the site before every path from its root; links within the page stay.
 *  @param origin  `https://example.org` */
export function makeLinksAbsolute(html: string, origin: string): string {
  return html.replace(/<a [^>]*>/g, (tag) =>
    tag.replace(/ href="\/(?!\/)/, ` href="${escapeAttribute(origin)}/`),
  );
}

export interface SheetPictures {
  /** The JPEG of that name below /media/ in Base64; undefined where there is none. */
  readonly read: (file: string) => Promise<string | undefined>;
  /** Characters of Base64 in all. Of the pictures after those the sheet holds a link each. */
  readonly maxLength: number;
  readonly origin: string;
  /** What such a link says, before the picture's alternative text. */
  readonly leftOut: string;
}

/** The file piece by piece, so that no more than one picture is held at a time.
 *  @param html  with pictures as figures of the `file` form have them */
export async function* inlinePictures(html: string, pictures: SheetPictures): AsyncGenerator<string> {
  let written = 0;
  let room = pictures.maxLength;
  for (const match of html.matchAll(PICTURE)) {
    const [img, file = '', attributes = ''] = match;
    yield html.slice(written, match.index);
    written = match.index + img.length;
    const data = room > 0 ? await pictures.read(file) : undefined;
    room -= data?.length ?? 0;
    const fits = data !== undefined && room >= 0;
    yield fits
      ? `<img src="data:image/jpeg;base64,${data}"${attributes}>`
      : linkTo(file, attributes, pictures);
  }
  yield html.slice(written);
}

const PICTURE = /<img src="\/media\/([\w.-]+)"([^>]*)>/g;

/** The alternative text comes escaped, and stays so. */
function linkTo(file: string, attributes: string, { origin, leftOut }: SheetPictures): string {
  const [, alt = ''] = / alt="([^"]*)"/.exec(attributes) ?? [];
  const address = escapeAttribute(`${origin}/media/${file}`);
  return `<p dir="auto"><a href="${address}">${escapeText(leftOut)}</a> ${alt}</p>`;
}
