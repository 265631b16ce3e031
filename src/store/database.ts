/** The database: SQLite in a file, or PostgreSQL. One schema, two engines. */
import { ValidationError } from '../domain/errors.ts';
import type { Connections } from './engine/connections.ts';
import { openSqlite } from './engine/sqlite.ts';

export type Engine = 'sqlite' | 'postgres';

export interface Database extends Connections {
  readonly engine: Engine;
}

/** Opens the database at a URL and makes sure that it answers. Its tables are migrateToLatest's work.
 *  @param url  `sqlite:/path/to/file.db` or `sqlite:relative.db` (made when missing, with its folder), or `postgres://...`
 *  @throws ValidationError the URL is of another kind
 *  @throws DatelineError the file cannot be used, or the server cannot be reached */
export async function openDatabase(url: string): Promise<Database> {
  const scheme = /^[a-z0-9+]*(?=:)/i.exec(url)?.[0].toLowerCase();
  switch (scheme) {
    case 'sqlite':
      return { engine: 'sqlite', ...openSqlite(url.slice('sqlite:'.length)) };
    case 'postgres':
    case 'postgresql':
      return { engine: 'postgres', ...(await connect(url)) };
    case undefined:
    default:
      throw new ValidationError(
        `DATABASE_URL must begin with sqlite: or postgres://, not with "${scheme ?? url.slice(0, 20)}".`,
        { DATABASE_URL: 'must begin with sqlite: or postgres://' },
      );
  }
}

/** Its driver is loaded where it is used. */
async function connect(url: string): Promise<Connections> {
  const { openPostgres } = await import('./engine/postgres.ts');
  return openPostgres(url);
}
