/** Storing the sample: its series, their days and their pictures. */
import { createHash } from 'node:crypto';
import { ConflictError } from '../../domain/errors.ts';
import type { Series } from '../../domain/series.ts';
import { insertMedia } from '../../store/media/media.ts';
import { readSampleFile } from '../../store/media/sample-files.ts';
import { insertSample } from '../../store/sample.ts';
import type { Db } from '../../store/schema.ts';
import { insertSeries, listSeries } from '../../store/series.ts';
import { takeSeq } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { loadSampleDay } from './load-sample-day.ts';
import {
  readSample,
  type Sample,
  type SampleDay,
  type SamplePicture,
  type SampleSeries,
} from './read-sample.ts';
import { inTransaction } from '../transaction.ts';

/** Stores all of it, or, after a failure, none of it.
 *  @throws ConflictError the database holds something already */
export async function storeSample(context: Context): Promise<void> {
  const sample = await readSample();
  const hashes = await storeFiles(context, sample.pictures);
  await inTransaction(context, (trx) => storeRows({ ...context, trx }, trx, sample, hashes));
}

/** @returns the SHA-256 of each picture's files */
function storeFiles(context: Context, pictures: readonly SamplePicture[]): Promise<string[]> {
  return Promise.all(
    pictures.map(async ({ variants }) => {
      const hash = createHash('sha256');
      for (const { file } of variants) {
        const bytes = await readSampleFile(`media/${file}`);
        await context.media.write(file, bytes);
        hash.update(bytes);
      }
      return hash.digest('hex');
    }),
  );
}

async function storeRows(
  context: Context,
  trx: Db,
  sample: Sample,
  hashes: readonly string[],
): Promise<void> {
  // The first statement: another first start waits here until this one is done.
  const seq = await takeSeq(trx);
  if (seq > 1 || (await listSeries(trx)).length > 0)
    throw new ConflictError('The database holds something already.');
  const createdAt = context.clock.now();
  for (const [index, picture] of sample.pictures.entries()) {
    await insertMedia(trx, { ...picture, createdAt }, hashes[index] ?? '');
  }
  const days = await storeSeries(context, trx, sample.series);
  const [first, ...others] = days;
  if (first) await loadSampleDay(context, { ...first, seq });
  for (const day of others) await loadSampleDay(context, { ...day, seq: await takeSeq(trx) });
}

/** @returns the days of them all, each with its series */
async function storeSeries(
  context: Context,
  trx: Db,
  all: readonly SampleSeries[],
): Promise<{ readonly series: Series; readonly sample: SampleDay }[]> {
  const createdAt = context.clock.now();
  const stored = all.map(({ facts, days }) => ({
    series: { ...facts, id: context.newId(), createdAt },
    days,
  }));
  for (const [index, { series }] of stored.entries()) {
    await insertSeries(trx, series);
    await insertSample(trx, series.id, index + 1);
  }
  return stored.flatMap(({ series, days }) => days.map((sample) => ({ series, sample })));
}
