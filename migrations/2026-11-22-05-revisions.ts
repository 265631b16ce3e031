import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table revisions (
      id ${text} primary key not null,
      entry_id ${text} not null references entries (id),
      update_id ${text},
      revision integer not null check (revision >= 1),
      at ${text} not null check (at like '____-__-__T__:__:__.___Z'),
      author ${text},
      kind ${text} not null
        check (kind in ('original', 'typo', 'correction', 'addition', 'retraction', 'withdrawal')),
      note ${text},
      snapshot ${text} not null check (snapshot like '{%}'),
      foreign key (update_id, entry_id) references updates (id, entry_id) on delete cascade,
      check (kind not in ('correction', 'addition', 'retraction', 'withdrawal') or note is not null)
    ) ${strict}`.execute(db);

  // one row a state, and deleteUpdates
  await sql`
    create unique index revisions_of_subject on revisions (entry_id, coalesce(update_id, ''), revision)`.execute(
    db,
  );

  // listCorrections
  await sql`
    create index revisions_public on revisions (entry_id, at desc, id desc)
    where kind in ('correction', 'addition', 'retraction')`.execute(db);

  if (engine === 'postgres') {
    await sql`
      create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% is never changed once written', tg_table_name; end $$`.execute(db);
    await sql`
      create trigger revisions_immutable before update on revisions
      for each row execute function refuse_change()`.execute(db);
  } else {
    await sql`
      create trigger revisions_immutable before update on revisions
      begin select raise(abort, 'revisions is never changed once written'); end`.execute(db);
  }
}
