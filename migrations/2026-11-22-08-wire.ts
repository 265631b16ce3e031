import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  const bigint = sql.raw(engine === 'postgres' ? 'bigint' : 'integer');
  await sql`
    create table wire (
      -- listWireAfter
      seq ${bigint} primary key not null check (seq >= 1),
      at ${text} not null check (at like '____-__-__T__:__:__.___Z'),
      kind ${text} not null check (kind in ('entry', 'update', 'revise', 'withdraw', 'close', 'import')),
      entry_id ${text} not null references entries (id),
      update_id ${text},
      revision integer not null check (revision >= 1),
      foreign key (update_id, entry_id) references updates (id, entry_id)
    ) ${strict}`.execute(db);

  // listWireAfter of one entry, and deleteUpdates
  await sql`create index wire_of_entry on wire (entry_id, seq)`.execute(db);

  await sql`
    create table wire_head (
      id integer primary key not null check (id = 1),
      seq ${bigint} not null check (seq >= 0)
    ) ${strict}`.execute(db);
  await sql`insert into wire_head (id, seq) values (1, 0)`.execute(db);

  if (engine === 'postgres') {
    await sql`
      create trigger wire_append_only before update or delete on wire
      for each row execute function refuse_change()`.execute(db);
  } else {
    await sql`
      create trigger wire_never_changed before update on wire
      begin select raise(abort, 'wire is never changed once written'); end`.execute(db);
    await sql`
      create trigger wire_never_shortened before delete on wire
      begin select raise(abort, 'wire is never changed once written'); end`.execute(db);
  }
}
