import { type Kysely, sql } from 'kysely';

/** The one series that can be removed for good, and the wire's leave to let its rows go. */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table sample (
      id integer primary key not null check (id = 1),
      series_id ${text} not null references series (id) on delete cascade,
      removing integer not null check (removing in (0, 1))
    ) ${strict}`.execute(db);
  await noteSample(db);
  if (engine === 'postgres') await replaceTrigger(db);
  else await replaceSqliteTrigger(db);
}

/** A sample that is there already: the series that the first row of the wire tells of, under the sample's slug. */
async function noteSample(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into sample (id, series_id, removing)
    select 1, series.id, 0
    from wire
    join entries on entries.id = wire.entry_id
    join series on series.id = entries.series_id
    where wire.seq = 1 and wire.kind = 'import' and series.slug = 'varnmouth-daily'
      and entries.day = '2026-03-04'`.execute(db);
}

const IS_REMOVED = sql.raw(`exists (
  select 1 from entries join sample on sample.series_id = entries.series_id
  where entries.id = old.entry_id and sample.removing = 1)`);

async function replaceTrigger(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger wire_append_only on wire`.execute(db);
  await sql`
    create trigger wire_never_changed before update on wire
    for each row execute function refuse_change()`.execute(db);
  await sql`
    create function refuse_shortening() returns trigger language plpgsql as $$
    begin
      if ${IS_REMOVED} then return old; end if;
      raise exception '% is never changed once written', tg_table_name;
    end $$`.execute(db);
  await sql`
    create trigger wire_never_shortened before delete on wire
    for each row execute function refuse_shortening()`.execute(db);
}

async function replaceSqliteTrigger(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger wire_never_shortened`.execute(db);
  await sql`
    create trigger wire_never_shortened before delete on wire when not ${IS_REMOVED}
    begin select raise(abort, 'wire is never changed once written'); end`.execute(db);
}
