import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  const id = sql.raw(engine === 'postgres' ? 'bigint generated always as identity' : 'integer');
  await sql`
    create table search (
      id ${id} primary key,
      -- putSearchTexts, removeSearchText
      subject_id ${text} not null unique,
      entry_id ${text} not null references entries (id),
      update_id ${text},
      heading ${text} not null,
      body ${text} not null,
      foreign key (update_id, entry_id) references updates (id, entry_id) on delete cascade,
      check (subject_id = coalesce(update_id, entry_id))
    ) ${strict}`.execute(db);

  // deleteUpdates
  await sql`create index search_of_entry on search (entry_id)`.execute(db);

  if (engine === 'postgres') await addWords(db);
  else await addFullTextTable(db);
}

/** A tsvector is refused beyond 1 MB: the first 200,000 characters of any text stay below. */
async function addWords(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table search add column words tsvector
    generated always as (to_tsvector('simple', left(heading || ' ' || body, 200000))) stored`.execute(db);

  // searching
  await sql`create index search_words on search using gin (words)`.execute(db);
}

/** An index without texts of its own (FTS5 external content), which triggers keep equal to the table. */
async function addFullTextTable(db: Kysely<unknown>): Promise<void> {
  const remove = sql.raw(
    `insert into search_words (search_words, rowid, heading, body)
     values ('delete', old.id, old.heading, old.body);`,
  );
  const add = sql.raw(
    'insert into search_words (rowid, heading, body) values (new.id, new.heading, new.body);',
  );
  await sql`
    create virtual table search_words using fts5 (
      heading, body, content = 'search', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    )`.execute(db);
  await sql`create trigger search_added after insert on search begin ${add} end`.execute(db);
  await sql`create trigger search_removed after delete on search begin ${remove} end`.execute(db);
  await sql`create trigger search_changed after update on search begin ${remove} ${add} end`.execute(db);
}
