import { type Kysely, sql } from 'kysely';

/** Common words that stand side by side are words of their own as pairs, behind the others, so that a phrase of them is looked for
 *  in few texts. SQLite's index is made anew, and gathers 16 of its parts before it makes them one: with 4 of
 *  them an import wrote every text three times. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const triggers = engine === 'sqlite' ? await dropIndex(db) : [];
  await addAllRuns(db);
  if (engine === 'sqlite') await createIndex(db, triggers);
}

/** @returns the statements that make the triggers, which stay as they are */
async function dropIndex(db: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master
    where type = 'trigger' and name in ('search_added', 'search_removed', 'search_changed')
    order by name`.execute(db);
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(db);
  await sql`drop table search_words`.execute(db);
  return rows.map((row) => row.sql);
}

async function createIndex(db: Kysely<unknown>, triggers: readonly string[]): Promise<void> {
  await sql`
    create virtual table search_words using fts5 (
      words, content = '', columnsize = 0, tokenize = "ascii tokenchars '-'", prefix = '2 3'
    )`.execute(db);
  await sql`insert into search_words (search_words, rank) values ('automerge', 16)`.execute(db);
  await sql`
    insert into search_words (rowid, words)
    select place, words || ' -' || series_id from search order by place`.execute(db);
  for (const trigger of triggers) await sql.raw(trigger).execute(db);
}

interface Row {
  readonly subject_id: string;
  readonly words: string;
}

async function addAllRuns(db: Kysely<unknown>): Promise<void> {
  for (let after = ''; ;) {
    const { rows } = await sql<Row>`
      select subject_id, words from search where subject_id > ${after} order by subject_id limit 200`.execute(
      db,
    );
    const last = rows.at(-1);
    if (!last) return;
    for (const { subject_id, words } of rows) {
      const all = addRuns(words.split(' '));
      if (all !== words)
        await sql`update search set words = ${all} where subject_id = ${subject_id}`.execute(db);
    }
    after = last.subject_id;
  }
}

// What src/domain/search makes of the words of a text.

function addRuns(words: readonly string[]): string {
  const runs = listCommonRuns(words).slice(0, 4000);
  return [...words.slice(0, 16_383 - runs.length), ...runs].join(' ');
}

function listCommonRuns(words: readonly string[]): string[] {
  const runs = new Set<string>();
  for (let start = 0; start < words.length; start += 1) {
    const end = endOfRun(words, start);
    if (end - start > 1) runs.add(pairsOf(words.slice(start, end)).join(' '));
    start = end;
  }
  return [...runs].flatMap((run) => ['-', ...run.split(' ')]);
}

function endOfRun(words: readonly string[], start: number): number {
  let end = start;
  while (COMMON.has(words[end] ?? '')) end += 1;
  return end;
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index] ?? ''}-${word}`);
}

const COMMON = new Set('the of and to in a at that it on for في من علي الي ان'.split(' '));
