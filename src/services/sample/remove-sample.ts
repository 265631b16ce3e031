/** Removing the sample for good. */
import { type Actor, demandMayAdminister } from '../../domain/account.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Series } from '../../domain/series.ts';
import { insertUnclaimedFiles } from '../../store/media/unclaimed-files.ts';
import { deleteSample, deleteUnusedMedia, listSampleIds } from '../../store/sample.ts';
import type { Db } from '../../store/schema.ts';
import { withSeries } from '../../store/series.ts';
import { takeTurn } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { removeFiles } from '../media/remove-files.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { readPictures, type SamplePicture } from './read-sample.ts';

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
  const files = await inTransaction(context, async (trx) => {
    await takeTurn(trx);
    const seriesIds = await listSampleIds(trx);
    if (seriesIds.length === 0) throw new NotFoundError('There is no sample series, or no longer.');
    await deleteSample(trx);
    for (const object of seriesIds) {
      await recordAudit(context, trx, { act: 'sample.remove', object, detail: '' }, actor);
    }
    return deletePictures(context, trx, pictures);
  });
  await removeFiles(context, files);
}

/** @returns the names of the files that no picture claims any more */
async function deletePictures(
  { clock }: Context,
  trx: Db,
  pictures: readonly SamplePicture[],
): Promise<readonly string[]> {
  const removed = await deleteUnusedMedia(
    trx,
    pictures.map(({ id }) => id),
  );
  const files = pictures
    .filter(({ id }) => removed.includes(id))
    .flatMap(({ variants }) => variants.map(({ file }) => file));
  await insertUnclaimedFiles(trx, files, clock.now());
  return files;
}
