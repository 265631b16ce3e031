/** Keeping kept pages right: what the wire tells drops what it makes stale, before whoever changed it is answered. */
import type { Memory } from '../../live/live.ts';
import type { Context } from '../../services/context.ts';
import { readChanges, readSeriesState } from '../../services/reader/read-changes.ts';
import type { PageCache } from './page-cache.ts';

/** A memory that is told by the wire of what to forget. */
export async function followWire(context: Context, pages: PageCache): Promise<Memory> {
  let series = await readSeriesState(context);

  async function dropStale(rows: Parameters<Memory['told']>[0]): Promise<void> {
    const [present, changes] = await Promise.all([readSeriesState(context), readChanges(context, rows)]);
    if (present !== series || changes === 'everything') pages.dropAll();
    else pages.drop(changes);
    series = present;
    if (pages.trust()) context.log.info('the database answers again: pages are kept as before');
  }

  return {
    async told(rows) {
      await dropStale(rows).catch((error: unknown) => {
        // Rows are not told twice.
        if (rows.length > 0) pages.dropAll();
        throw error;
      });
    },
    doubt() {
      const isNews = pages.doubt(Date.parse(context.clock.now()));
      if (isNews) context.log.warn('the wire cannot be read: the last good pages are served');
    },
    forgetAll: () => pages.dropAll(),
  };
}
