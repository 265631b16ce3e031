/** Removing the sample series for good. */
import { type Actor, demandMayAdminister } from '../../domain/account.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Series } from '../../domain/series.ts';
import { deleteSample, deleteUnusedMedia, findSampleId } from '../../store/sample.ts';
import { getSeriesById } from '../../store/series.ts';
import { takeTurn } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { readSample } from './read-sample.ts';

/** The sample series; undefined once it was removed, or where there never was one. */
export async function findSample({ db }: Context): Promise<Series | undefined> {
  const id = await findSampleId(db.reader);
  return id === undefined ? undefined : getSeriesById(db.reader, id);
}

/** Removes the sample series with everything on it, whoever wrote it, and its pictures, unless another series shows them.
 *  It does not come back. No other series can be removed.
 *  @param context  not of a transaction under way: files are removed once their rows are gone for good
 *  @throws ForbiddenError the actor is no admin.  @throws NotFoundError there is no sample */
export async function removeSample(context: Context, actor: Actor): Promise<void> {
  demandMayAdminister(actor);
  const { pictures } = await readSample();
  const removed = await inTransaction(context, async (trx) => {
    await takeTurn(trx);
    const seriesId = await findSampleId(trx);
    if (seriesId === undefined) throw new NotFoundError('There is no sample series, or no longer.');
    await deleteSample(trx, seriesId);
    await recordAudit(context, trx, { act: 'sample.remove', object: seriesId, detail: '' }, actor);
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
