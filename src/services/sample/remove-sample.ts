/** Removing the sample for good. */
import { type Actor, demandMayAdminister } from '../../domain/account.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Series } from '../../domain/series.ts';
import { deleteSample, deleteUnusedMedia, listSampleIds } from '../../store/sample.ts';
import { withSeries } from '../../store/series.ts';
import { takeTurn } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { readPictures } from './read-sample.ts';

/** The series of the sample in their order; none once it was removed, or where there never was one. */
export async function listSample({ db }: Context): Promise<readonly Series[]> {
  const ids = await listSampleIds(db.reader);
  const rows = await withSeries(
    db.reader,
    ids.map((seriesId) => ({ seriesId })),
  );
  return rows.map(({ series }) => series);
}

/** Removes the sample's series with everything on them, whoever wrote it, and its pictures, unless another series shows them.
 *  It does not come back. No other series can be removed.
 *  @param context  not of a transaction under way: files are removed once their rows are gone for good
 *  @throws ForbiddenError the actor is no admin.  @throws NotFoundError there is no sample */
export async function removeSample(context: Context, actor: Actor): Promise<void> {
  demandMayAdminister(actor);
  const pictures = await readPictures();
  const removed = await inTransaction(context, async (trx) => {
    await takeTurn(trx);
    const seriesIds = await listSampleIds(trx);
    if (seriesIds.length === 0) throw new NotFoundError('There is no sample series, or no longer.');
    await deleteSample(trx);
    for (const object of seriesIds) {
      await recordAudit(context, trx, { act: 'sample.remove', object, detail: '' }, actor);
    }
    return deleteUnusedMedia(
      trx,
      pictures.map(({ id }) => id),
    );
  });
  const files = pictures
    .filter(({ id }) => removed.includes(id))
    .flatMap(({ variants }) => variants.map(({ file }) => file));
  await removeFiles(context, files);
}

/** A file that stays is shown nowhere: no reason to say that the sample is still there. */
async function removeFiles({ media, log }: Context, files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      await media.remove(file);
    } catch (error) {
      log.warn({ err: error, file }, 'a picture of the sample cannot be removed');
    }
  }
}
