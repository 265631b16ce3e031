import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table "references" (
      subject_id ${text} not null,
      position integer not null check (position >= 0),
      entry_id ${text} not null references entries (id),
      update_id ${text},
      kind ${text} not null check (kind in ('entry', 'update', 'external')),
      text ${text} not null,
      title ${text},
      url ${text},
      target_series ${text},
      target_day ${text} check (target_day like '____-__-__'),
      target_stamp ${text} check (target_stamp like '____'),
      year_guessed integer not null check (year_guessed in (0, 1)),
      -- replaceReferences
      primary key (subject_id, position),
      foreign key (update_id, entry_id) references updates (id, entry_id) on delete cascade,
      check (subject_id = coalesce(update_id, entry_id)),
      check ((kind = 'entry') = (target_series is not null)),
      check ((kind = 'entry') = (target_day is not null)),
      check ((kind = 'update') = (target_stamp is not null))
    ) ${strict}`.execute(db);

  // listResolvedReferences, and deleteUpdates
  await sql`create index references_of_entry on "references" (entry_id, kind)`.execute(db);

  // listBackLinks: no foreign key, since a target may come later or never
  await sql`
    create index references_to_entry on "references" (target_series, target_day)
    where target_series is not null`.execute(db);
}
