/** Removing files of pictures that no picture claims. */
import {
  deleteUnclaimedFiles,
  holdUnclaimedFiles,
  listUnclaimedFiles,
} from '../../store/media/unclaimed-files.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../transaction.ts';

/** Removes those of some files that are noted as unclaimed, and then the notes: a picture may have claimed them by a commit
 *  whose confirmation was lost. What cannot be removed is logged, and stays noted for removeLeftFiles: whoever waits for
 *  this has other things to be told. */
export async function removeFiles(context: Context, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  try {
    const unclaimed = await inTransaction(context, (trx) => holdUnclaimedFiles(trx, files));
    for (const file of unclaimed) await context.media.remove(file);
    await inTransaction(context, (trx) => deleteUnclaimedFiles(trx, unclaimed));
  } catch (error) {
    context.log.warn({ err: error, files }, 'files of pictures cannot be removed, and are tried again');
  }
}

/** Removes what was left behind more than a day ago, by a process that was killed or in a place that did not answer.
 *  Several processes may do it at once. */
export async function removeLeftFiles(context: Context): Promise<void> {
  const before = new Date(Date.parse(context.clock.now()) - LEFT_AFTER_MS).toISOString();
  await removeFiles(context, await listUnclaimedFiles(context.db.reader, before, BATCH));
}

/** Nobody takes that long to send a picture. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000;

/** In one go; the next go takes the rest. */
const BATCH = 100;
