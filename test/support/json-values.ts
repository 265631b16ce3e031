/** What JSON holds, for tests that look into it. */

/** @throws TypeError it is no object */
export function toRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${String(value)} is no object.`);
  return Object.fromEntries(Object.entries(value));
}

/** @throws TypeError it is no list */
export function toList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${String(value)} is no list.`);
  return value.map((one: unknown) => one);
}

/** What stands at a path of names, and of places in lists. */
export function valueAt(value: unknown, names: readonly (string | number)[]): unknown {
  return names.reduce((found, name) => toRecord(found)[name], value);
}
