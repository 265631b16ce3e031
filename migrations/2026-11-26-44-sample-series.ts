import { type Kysely, sql } from 'kysely';

/** The sample may be several series: in two languages, say. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  if (engine === 'postgres') await loosenCheck(db);
  else await makeAnew(db);
}

async function loosenCheck(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sample drop constraint sample_id_check, add check (id > 0)`.execute(db);
}

/** SQLite changes no constraint in place; the trigger names the table, and so is made anew with it. */
async function makeAnew(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger wire_never_shortened`.execute(db);
  await sql`alter table sample rename to one_sample`.execute(db);
  await sql`
    create table sample (
      id integer primary key not null check (id > 0),
      series_id text not null references series (id) on delete cascade,
      removing integer not null check (removing in (0, 1))
    ) strict`.execute(db);
  await sql`insert into sample (id, series_id, removing) select id, series_id, removing from one_sample`.execute(
    db,
  );
  await sql`drop table one_sample`.execute(db);
  await sql`
    create trigger wire_never_shortened before delete on wire when not exists (
      select 1 from entries join sample on sample.series_id = entries.series_id
      where entries.id = old.entry_id and sample.removing = 1)
    begin select raise(abort, 'wire is never changed once written'); end`.execute(db);
}
