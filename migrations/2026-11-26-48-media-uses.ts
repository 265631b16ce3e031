import { type Kysely, type RawBuilder, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  // No foreign key to media: a text may name a picture that is not there.
  await sql`
    create table media_uses (
      subject_id ${text} not null,
      media_id ${text} not null,
      entry_id ${text} not null references entries (id),
      update_id ${text},
      -- replaceMediaUses
      primary key (subject_id, media_id),
      foreign key (update_id, entry_id) references updates (id, entry_id) on delete cascade,
      check (subject_id = coalesce(update_id, entry_id))
    ) ${strict}`.execute(db);
  // isWithheld
  await sql`create index media_uses_of_media on media_uses (media_id, subject_id)`.execute(db);
  // deleteUpdates
  await sql`create index media_uses_of_entry on media_uses (entry_id)`.execute(db);
  await noteLeads(db);
  for (const source of SOURCES) await noteMarks(db, source);
}

async function noteLeads(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into media_uses (subject_id, media_id, entry_id)
    select id, lead_media_id, id from entries where lead_media_id is not null`.execute(db);
}

interface Source {
  readonly table: 'updates' | 'entries' | 'revisions';
  readonly entryId: 'id' | 'entry_id';
  readonly updateId: RawBuilder<string | null>;
  readonly text: RawBuilder<string | null>;
}

/** Of revisions the earlier states of where things stand, which pages show. */
const SOURCES: readonly Source[] = [
  { table: 'updates', entryId: 'entry_id', updateId: sql`id`, text: sql`body` },
  {
    table: 'entries',
    entryId: 'id',
    updateId: sql`null`,
    text: sql`original_entry || ' ' || coalesce(latest_body, '')`,
  },
  { table: 'revisions', entryId: 'entry_id', updateId: sql`null`, text: sql`standing` },
];

const MARK = /\[photo[ \t]+([\w-]+)(?=[ \t\]])/g;
const ROWS_MAX = 500;

async function noteMarks(db: Kysely<unknown>, source: Source): Promise<void> {
  let last = '';
  for (;;) {
    const rows = await listTexts(db, source, last);
    for (const { id, entryId, updateId, text } of rows) {
      for (const [, mediaId] of text.matchAll(MARK)) {
        await sql`
          insert into media_uses (subject_id, media_id, entry_id, update_id)
          values (${updateId ?? entryId}, ${mediaId}, ${entryId}, ${updateId})
          on conflict do nothing`.execute(db);
      }
      last = id;
    }
    if (rows.length < ROWS_MAX) return;
  }
}

interface Text {
  readonly id: string;
  readonly entryId: string;
  readonly updateId: string | null;
  readonly text: string;
}

async function listTexts(db: Kysely<unknown>, source: Source, after: string): Promise<readonly Text[]> {
  const { rows } = await sql<Text>`
    select id, ${sql.ref(source.entryId)} as "entryId", ${source.updateId} as "updateId", ${source.text} as text
    from ${sql.table(source.table)}
    where id > ${after} and ${source.text} like '%[photo %'
    order by id limit ${ROWS_MAX}`.execute(db);
  return rows;
}
