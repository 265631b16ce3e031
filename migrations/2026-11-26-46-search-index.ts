import { type Kysely, sql } from 'kysely';

/** SQLite's index of words holds one column and neither a copy of the texts nor their lengths: what it does not hold is
 *  not written with each text nor stepped over in each search. A text's series is its last word, whose first sign no
 *  other word has. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  if (engine === 'postgres') return;
  for (const trigger of ['search_added', 'search_removed', 'search_changed']) {
    await sql`drop trigger ${sql.ref(trigger)}`.execute(db);
  }
  await sql`drop table search_words`.execute(db);
  await sql`
    create virtual table search_words using fts5 (
      words, content = '', columnsize = 0, tokenize = "ascii tokenchars '-'", prefix = '2 3'
    )`.execute(db);
  await sql`
    insert into search_words (rowid, words)
    select place, words || ' -' || series_id from search order by place`.execute(db);
  await createTriggers(db);
}

/** A row's number is its time: the day, the minute within it, and a number within that minute, in 22, 14 and 17 bits. */
async function createTriggers(db: Kysely<unknown>): Promise<void> {
  const day = `unixepoch(new.day) / 86400`;
  const minute = `max(0, min(16383, (unixepoch(new.posted_at) - unixepoch(new.day)) / 60))`;
  const first = `((${day}) * 16384 + ${minute}) * 131072`;
  const give = `
    update search set place = (
      select coalesce(max(place), ${first} - 1) + 1 from search where place between ${first} and ${first} + 131071
    ) where subject_id = new.subject_id`;
  const move = `${give} and (old.day, old.posted_at) <> (new.day, new.posted_at)`;
  const add = `
    insert into search_words (rowid, words)
    select place, words || ' -' || series_id from search where subject_id = new.subject_id`;
  const remove = `
    insert into search_words (search_words, rowid, words)
    values ('delete', old.place, old.words || ' -' || old.series_id)`;
  await createTrigger(db, 'search_added', 'insert on search', [give, add]);
  await createTrigger(db, 'search_removed', 'delete on search', [remove]);
  await createTrigger(db, 'search_changed', 'update of words, series_id, day, posted_at on search', [
    remove,
    move,
    add,
  ]);
}

async function createTrigger(
  db: Kysely<unknown>,
  name: string,
  after: string,
  acts: readonly string[],
): Promise<void> {
  await sql`
    create trigger ${sql.ref(name)} after ${sql.raw(after)} begin ${sql.raw(acts.join(';'))}; end`.execute(
    db,
  );
}
