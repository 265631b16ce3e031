/** A program that begins a transaction on the database named on its command line, says so, and never ends it. */
import { openDatabase } from '../../src/store/database.ts';
import { takeSeq } from '../../src/store/wire.ts';
import { addSeries } from './rows.ts';

const database = await openDatabase(process.argv[2] ?? '');
await database.writer.transaction().execute(async (trx) => {
  await takeSeq(trx);
  await addSeries(trx);
  process.stdout.write('written\n');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
