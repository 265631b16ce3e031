import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const text = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const strict = sql.raw(engine === 'postgres' ? '' : 'strict');
  await sql`
    create table audit (
      -- listAudit: ids are in the order of time
      id ${text} primary key not null,
      at ${text} not null check (at like '____-__-__T__:__:__.___Z'),
      account_id ${text} references accounts (id),
      act ${text} not null,
      object ${text} not null,
      detail ${text} not null
    ) ${strict}`.execute(db);
  if (engine === 'postgres') {
    await sql`
      create trigger audit_append_only before update or delete on audit
      for each row execute function refuse_change()`.execute(db);
  } else {
    await sql`
      create trigger audit_never_changed before update on audit
      begin select raise(abort, 'audit is never changed once written'); end`.execute(db);
    await sql`
      create trigger audit_never_shortened before delete on audit
      begin select raise(abort, 'audit is never changed once written'); end`.execute(db);
  }
}
