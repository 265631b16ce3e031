/** A program that migrates the database named on its command line and prints how many migrations it applied. */
import { openDatabase } from '../../src/store/database.ts';
import { migrateToLatest } from '../../src/store/migrator.ts';

const database = await openDatabase(process.argv[2] ?? '');
const applied = await migrateToLatest(database);
await database.close();
process.stdout.write(String(applied.length));
