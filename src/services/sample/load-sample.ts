/** Loading the sample at a first start. */
import { ConflictError } from '../../domain/errors.ts';
import type { Db } from '../../store/schema.ts';
import { listSeries } from '../../store/series.ts';
import { findHeadSeq } from '../../store/wire.ts';
import type { Context } from '../context.ts';

/** Loads the sample into a database that has never held anything; into any other, nothing. All of it is there when
 *  this resolves, or, after a failure, none of it. */
export async function loadSample(context: Context): Promise<void> {
  if (!(await isUntouched(context.db.reader))) return;
  // Every start but the first goes without it.
  const { storeSample } = await import('./store-sample.ts');
  try {
    await storeSample(context);
  } catch (error) {
    // Two processes may start first at once: the one that comes second finds the work done.
    if (!(error instanceof ConflictError)) throw error;
  }
}

async function isUntouched(db: Db): Promise<boolean> {
  return (await findHeadSeq(db)) === 0 && (await listSeries(db)).length === 0;
}
