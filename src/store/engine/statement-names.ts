/** Names for statements that come again: under a name PostgreSQL reads and plans a text once on each connection. */

/** Planned statements take memory of the server, on every connection, for as long as it is open. */
const NAMES_MAX = 300;
/** What comes less often is not worth it, such as an insert of so and so many rows. */
const NAMED_FROM_USE = 3;
const COUNTED_MAX = 2_000;

export class StatementNames {
  readonly #names = new Map<string, string>();
  #uses = new Map<string, number>();

  /** The same name for the same text; undefined for one that has not come often yet, or that gets none. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size === NAMES_MAX || !NAMEABLE.test(text)) return known;
    if (this.#countUse(text) < NAMED_FROM_USE) return undefined;
    const name = `dateline_${String(this.#names.size)}`;
    this.#names.set(text, name);
    return name;
  }

  #countUse(text: string): number {
    if (this.#uses.size === COUNTED_MAX) this.#uses = new Map();
    const uses = (this.#uses.get(text) ?? 0) + 1;
    this.#uses.set(text, uses);
    return uses;
  }
}

const NAMEABLE = /^(?:select|insert|update|delete|with)\s/i;
