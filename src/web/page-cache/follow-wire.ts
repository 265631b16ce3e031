/** Keeping kept pages right, and what they are made of: what the wire tells drops what it makes stale, before whoever
 *  changed it is answered. */
import type { Memory } from '../../live/live.ts';
import type { Context } from '../../services/context.ts';
import { readChanges, readSeriesState } from '../../services/reader/read-changes.ts';
import type { ToldDays } from '../../services/reader/told-days.ts';
import type { PageCache } from './page-cache.ts';

export interface Kept {
  readonly pages: PageCache;
  readonly days: ToldDays;
}

/** A memory that is told by the wire of what to forget. */
export async function followWire(context: Context, { pages, days }: Kept): Promise<Memory> {
  let series = await readSeriesState(context);

  async function dropStale(rows: Parameters<Memory['told']>[0]): Promise<boolean> {
    const [present, changes] = await Promise.all([readSeriesState(context), readChanges(context, rows)]);
    const isAllOld = present !== series || changes === 'everything';
    if (isAllOld) dropAll();
    else pages.drop(changes);
    series = present;
    if (pages.trust()) context.log.info('the database answers again: pages are kept as before');
    return isAllOld;
  }

  function dropAll(): void {
    days.forgetAll();
    pages.dropAll();
  }

  return {
    async told(rows) {
      if (rows.length > 0) days.forget();
      return dropStale(rows).catch((error: unknown) => {
        // Rows are not told twice.
        if (rows.length > 0) dropAll();
        throw error;
      });
    },
    doubt() {
      days.forget();
      const isNews = pages.doubt(Date.parse(context.clock.now()));
      if (isNews) context.log.warn('the wire cannot be read: the last good pages are served');
    },
    forgetAll: dropAll,
  };
}
