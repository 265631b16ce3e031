/** A program that runs a PostgreSQL for as long as its standard input is open: however the test run ends, the
 *  operating system closes that, so no server outlives it. Its one line of output is the server's URL, with the
 *  database `dateline_template`, which holds all migrations and nothing else. */
import { once } from 'node:events';
import pg from 'pg';
import { openDatabase } from '../../src/store/database.ts';
import { migrateToLatest } from '../../src/store/migrator.ts';
import { startCluster } from './postgres-cluster.ts';

const cluster = await startCluster();
try {
  await makeTemplate(cluster.url);
  process.stdout.on('error', () => undefined).write(`${cluster.url}\n`);
  await once(process.stdin.resume(), 'end');
} finally {
  await cluster.stop();
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  await client.query('create database dateline_template');
  await client.end();
  const database = await openDatabase(`${url}/dateline_template`);
  await migrateToLatest(database);
  await database.close();
}
