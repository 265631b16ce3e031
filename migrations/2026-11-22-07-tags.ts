import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table tags (
      subject_id ${text} not null,
      tag ${text} not null check (length(tag) > 0),
      entry_id ${text} not null references entries (id),
      update_id ${text},
      posted_at ${text} not null check (posted_at like '____-__-__T__:__:__.___Z'),
      -- replaceTags
      primary key (subject_id, tag),
      foreign key (update_id, entry_id) references updates (id, entry_id) on delete cascade,
      check (subject_id = coalesce(update_id, entry_id))
    ) ${strict}`.execute(db);

  // listTaggedEntries
  await sql`
    create index tags_of_entries on tags (tag, posted_at desc, subject_id desc)
    where update_id is null`.execute(db);

  // listTaggedUpdates
  await sql`
    create index tags_of_updates on tags (tag, posted_at desc, subject_id desc)
    where update_id is not null`.execute(db);

  // deleteUpdates
  await sql`create index tags_of_entry on tags (entry_id)`.execute(db);
}
