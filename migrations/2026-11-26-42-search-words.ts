import { type Kysely, sql } from 'kysely';

/** Search rows get their words in one form for both engines, the series and the time by which they are listed. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await putAside(db, engine);
  await createTable(db, engine);
  if (engine === 'postgres') await indexWords(db);
  else await createFullTextTable(db);
  await fill(db);
  await sql`drop table search_before`.execute(db);
}

async function putAside(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await sql`drop index search_of_entry`.execute(db);
  if (engine === 'sqlite') {
    for (const trigger of ['search_added', 'search_removed', 'search_changed']) {
      await sql`drop trigger ${sql.ref(trigger)}`.execute(db);
    }
    await sql`drop table search_words`.execute(db);
  }
  await sql`alter table search rename to search_before`.execute(db);
}

async function createTable(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  // The row of search_words; triggers choose it.
  const place = sql.raw(engine === 'postgres' ? '' : 'place integer unique,');
  await sql`
    create table search (
      -- putSearchTexts, removeSearchText
      subject_id ${text} primary key not null,
      entry_id ${text} not null references entries (id),
      update_id ${text},
      series_id ${text} not null references series (id),
      day ${text} not null check (day like '____-__-__'),
      posted_at ${text} not null check (posted_at like '____-__-__T__:__:__.___Z'),
      ${place}
      heading ${text} not null,
      body ${text} not null,
      words ${text} not null,
      foreign key (update_id, entry_id) references updates (id, entry_id) on delete cascade,
      check (subject_id = coalesce(update_id, entry_id))
    ) ${strict}`.execute(db);

  // deleteUpdates
  await sql`create index search_of_entry on search (entry_id)`.execute(db);
}

/** The vector is made without a parser, whose idea of a word depends on the server's locale. */
async function indexWords(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function search_vector(words text) returns tsvector language sql immutable strict as
    $$ select coalesce(string_agg(word || ':' || place, ' '), '')::tsvector
       from unnest(string_to_array(words, ' ')) with ordinality as each_word (word, place)
       where word <> '' $$`.execute(db);
  await sql`
    alter table search add column vector tsvector generated always as (search_vector(words)) stored`.execute(
    db,
  );

  // listFoundTexts: a word that few texts hold
  await sql`create index search_vectors on search using gin (vector)`.execute(db);

  // listFoundTexts: a word that many texts hold, in all series
  await sql`create index search_newest on search (day desc, posted_at desc, subject_id desc)`.execute(db);

  // listFoundTexts: the same in one series
  await sql`
    create index search_series_newest on search (series_id, day desc, posted_at desc, subject_id desc)`.execute(
    db,
  );
}

/** listFoundTexts reads rows from the highest down, so a row's number is its time: the day, the minute within it, and a
 *  number within that minute, in 22, 14 and 17 bits. Words hold no sign but letters and digits, ids a hyphen besides,
 *  and the tokenizer `ascii` takes all that is not ASCII for letters: it divides at spaces only. */
async function createFullTextTable(db: Kysely<unknown>): Promise<void> {
  await sql`
    create virtual table search_words using fts5 (
      words, series_id, content = 'search', content_rowid = 'place', tokenize = "ascii tokenchars '-'", prefix = '2 3'
    )`.execute(db);
  const day = `unixepoch(new.day) / 86400`;
  const minute = `max(0, min(16383, (unixepoch(new.posted_at) - unixepoch(new.day)) / 60))`;
  const first = `((${day}) * 16384 + ${minute}) * 131072`;
  const give = `
    update search set place = (
      select coalesce(max(place), ${first} - 1) + 1 from search where place between ${first} and ${first} + 131071
    ) where subject_id = new.subject_id`;
  const move = `${give} and (old.day, old.posted_at) <> (new.day, new.posted_at)`;
  const add = sql.raw(`
    insert into search_words (rowid, words, series_id)
    select place, words, series_id from search where subject_id = new.subject_id;`);
  const remove = sql.raw(`
    insert into search_words (search_words, rowid, words, series_id)
    values ('delete', old.place, old.words, old.series_id);`);
  await sql`create trigger search_added after insert on search begin ${sql.raw(give)}; ${add} end`.execute(
    db,
  );
  await sql`create trigger search_removed after delete on search begin ${remove} end`.execute(db);
  await sql`
    create trigger search_changed after update of words, series_id, day, posted_at on search
    begin ${remove} ${sql.raw(move)}; ${add} end`.execute(db);
}

interface Row {
  readonly subject_id: string;
  readonly heading: string;
  readonly body: string;
}

async function fill(db: Kysely<unknown>): Promise<void> {
  for (let after = ''; ;) {
    const { rows } = await sql<Row>`
      select before.subject_id, before.entry_id, before.update_id, before.heading, before.body,
        entries.series_id, entries.day, coalesce(updates.posted_at, entries.posted_at) as posted_at
      from search_before as before
      join entries on entries.id = before.entry_id
      left join updates on updates.id = before.update_id
      where before.subject_id > ${after} order by before.subject_id limit 200`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    const filled = rows.map((row) => ({ ...row, words: foldWords(`${row.heading}\n${row.body}`) }));
    await db
      .$extendTables<{ search: Row & { words: string } }>()
      .insertInto('search')
      .values(filled)
      .execute();
    after = last.subject_id;
  }
}

// What src/domain/search-words.ts makes of a text.

function foldWords(text: string): string {
  const runs = text.slice(0, 200_000).match(RUN) ?? [];
  return runs.flatMap(foldRun).slice(0, 16_383).join(' ');
}

const SPACELESS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const RUN = new RegExp(`${SPACELESS}\\p{M}*|(?:(?!${SPACELESS})[\\p{L}\\p{N}\\p{M}\\p{Cf}])+`, 'gv');
const DROPPED =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Greek}\p{Script=Cyrillic}]]\p{Cf}\u02b0-\u02ff\u0640]/gv;

function foldRun(run: string): string[] {
  const bare = run.normalize('NFKD').replace(DROPPED, '').toLowerCase();
  const plain = bare.replace(VARIANTS, (letter) => PLAIN[letter] ?? letter).normalize('NFC');
  const words = plain.split(/[^\p{L}\p{N}\p{M}]+/v).filter((word) => word !== '');
  return words.map((word) => (word.length <= 64 ? word : Array.from(word).slice(0, 64).join('')));
}

const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ς: 'σ' },
  ...{ '\u0671': '\u0627', '\u0649': '\u064a', '\u0629': '\u0647', '\u06a9': '\u0643', '\u06cc': '\u064a' },
  ...Object.fromEntries(Array.from('٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', (digit, index) => [digit, String(index % 10)])),
};
const VARIANTS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gv');
