/** A long page put together of pieces that are kept as bytes: to join all its texts, and to encode them, takes longer than
 *  all the rest. */

/** The pieces of one page. */
export class PagePieces {
  readonly #pieces: (readonly Uint8Array[])[] = [];

  /** @returns what a view prints where the bytes belong */
  mark(bytes: readonly Uint8Array[]): string {
    this.#pieces.push(bytes);
    return `${EDGE}${this.#pieces.length - 1}${EDGE}`;
  }

  /** The page as bytes, each mark replaced by its piece.
   *  @throws TypeError a mark is missing, or stands twice or in another order */
  fill(html: string): Buffer {
    const [first = '', ...rest] = html.split(MARK);
    const parts: Uint8Array[] = [Buffer.from(first)];
    for (const [index, bytes] of this.#pieces.entries()) {
      if (rest[2 * index] !== String(index)) throw new TypeError(`The page lacks its piece ${index}.`);
      parts.push(...bytes, Buffer.from(rest[2 * index + 1] ?? ''));
    }
    if (rest.length > 2 * this.#pieces.length) throw new TypeError('The page has a piece too many.');
    return Buffer.concat(parts);
  }
}

/** No text that is stored holds it, nor may HTML. */
const EDGE = '\0';
const MARK = /\0(\d+)\0/;
