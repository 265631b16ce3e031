/** Statements of many rows, cut so that their parameters stay below what both engines take (SQLite: 32,766). */

/** Rows of up to 60 columns. */
const BATCH_ROWS = 500;

/** Does a thing for each batch of rows in order; nothing when there are none. */
export async function inBatches<T>(
  rows: readonly T[],
  doBatch: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    await doBatch(rows.slice(start, start + BATCH_ROWS));
  }
}
