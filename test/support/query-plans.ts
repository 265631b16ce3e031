/** What a database would do to answer a query, as far as it costs more the more rows there are. */
import { CompiledQuery, sql } from 'kysely';
import type { Database } from '../../src/store/database.ts';
import { toList, toRecord } from './json-values.ts';

/** What an answer takes besides a few rows found by an index, each in one of the forms `all of TABLE`,
 *  `all of TABLE by INDEX` and `sort of ...`. */
export async function listCosts(database: Database, query: CompiledQuery): Promise<string[]> {
  const costs = database.engine === 'sqlite' ? costsOnSqlite : costsOnPostgres;
  return [...new Set(await costs(database, query))];
}

/** https://www.sqlite.org/eqp.html */
async function costsOnSqlite({ reader }: Database, query: CompiledQuery): Promise<string[]> {
  const asked = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
  const { rows } = await reader.executeQuery<{ detail: string }>(asked);
  const details = rows.map(({ detail }) => detail);
  return [...details.flatMap(costOfScan), ...costOfSort(details)];
}

function costOfScan(detail: string): string[] {
  const [, table, index] = /^SCAN (\S+)(?: USING (?:COVERING )?INDEX (\S+))?/.exec(detail) ?? [];
  // What full-text search finds is a match, not a walk.
  if (table === undefined || / VIRTUAL TABLE INDEX \d+:M/.test(detail)) return [];
  return [index === undefined ? `all of ${table}` : `all of ${table} by ${index}`];
}

/** What is found by these is what one day or one account has: sorting it is quick. */
const OF_ONE = /\((?:entry_id|id|user_id|account_id|target_series=\? AND target_day|series_id=\? AND day)=\?/;

/** What the outermost step finds is sorted; of an order that an index begins, only the last terms are. */
function costOfSort(details: readonly string[]): string[] {
  if (!details.includes('USE TEMP B-TREE FOR ORDER BY')) return [];
  const outermost = details.find((detail) => /^(?:SCAN|SEARCH) /.test(detail)) ?? '';
  const [, table = 'nothing', index] = /^\S+ (\S+)(?: USING .*?INDEX (\S+))?/.exec(outermost) ?? [];
  return OF_ONE.test(outermost) ? [] : [`sort of ${table} by ${index ?? 'no index'}`];
}

/** More than what one day has. */
const MANY_ROWS = 300;

/** https://www.postgresql.org/docs/current/using-explain.html */
async function costsOnPostgres({ writer }: Database, query: CompiledQuery): Promise<string[]> {
  return writer.transaction().execute(async (trx) => {
    // Where rows are few it would read the whole table; told not to, it does so only where no index serves.
    await sql`set local enable_seqscan = off`.execute(trx);
    await sql`set local enable_hashjoin = off`.execute(trx);
    await sql`set local enable_mergejoin = off`.execute(trx);
    const asked = CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters]);
    const { rows } = await trx.executeQuery<{ 'QUERY PLAN': unknown }>(asked);
    return rows.flatMap((row) =>
      toList(row['QUERY PLAN']).flatMap((one) => costsOfNode(toRecord(one)['Plan'])),
    );
  });
}

function costsOfNode(node: unknown): string[] {
  const { Plans: below = [], ...step } = toRecord(node);
  return [...costOfNode(step), ...toList(below).flatMap(costsOfNode)];
}

function costOfNode(step: Readonly<Record<string, unknown>>): string[] {
  const table = 'Relation Name' in step ? String(step['Relation Name']) : 'a table';
  switch (step['Node Type']) {
    case 'Seq Scan':
      return [`all of ${table}`];
    case 'Sort':
      return Number(step['Plan Rows']) > MANY_ROWS ? ['sort of many rows'] : [];
    case 'Index Scan':
    case 'Index Only Scan':
    case 'Bitmap Index Scan':
      return step['Index Cond'] === undefined ? [`all of ${table} by ${String(step['Index Name'])}`] : [];
    default:
      return [];
  }
}
