/** Lists kept as JSON in text columns. */

/** Reads a column back, holding every item against its type.
 *  @throws TypeError the column does not hold such a list: the row was written by something else */
export function parseList<T>(text: string, isItem: (value: unknown) => value is T): readonly T[] {
  const value: unknown = JSON.parse(text);
  if (Array.isArray(value) && value.every(isItem)) return value;
  throw new TypeError(`A stored list cannot be read: ${text.slice(0, 80)}`);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether the value is an object; its fields are still unknown. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
