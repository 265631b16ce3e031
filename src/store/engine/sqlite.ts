/** SQLite: one connection that writes, one that only reads. */
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { DatelineError, ValidationError } from '../../domain/errors.ts';
import type { Connections } from './connections.ts';
import { keepStatements } from './prepared-statements.ts';
import { codeOf, isBusy, reasonOf } from './failures.ts';
import { makeFolder } from './folder.ts';
import type { Schema } from '../schema.ts';
import { watchSqlite } from './sqlite-watch.ts';
import { BUSY_TIMEOUT_MS, SqliteWriterDialect } from './sqlite-writer.ts';

/** Opens the file, which is made when missing, with its folder.
 *  @throws ValidationError no path.  @throws DatelineError the file or its folder cannot be used */
export function openSqlite(file: string): Connections {
  if (file === '') {
    throw new ValidationError(
      'DATABASE_URL names no file after sqlite:. Write sqlite:/path/to/dateline.db.',
      {
        DATABASE_URL: 'names no file',
      },
    );
  }
  try {
    return openFile(file);
  } catch (error) {
    throw new DatelineError(explain(file, error), { cause: error });
  }
}

function openFile(file: string): Connections {
  makeFolder(path.dirname(file));
  const writing = openWriting(file);
  const reading = openReading(file);
  const writer = new Kysely<Schema>({
    dialect: new SqliteWriterDialect({ database: keepStatements(writing) }),
  });
  const reader = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(reading) }) });
  return {
    reader,
    writer,
    watch: (onCommit) => watchSqlite(() => openReading(file), onCommit),
    // Kysely closes only what was used; the writer goes last, so that its closing empties the log into the file.
    async close() {
      await reader.destroy();
      reading.close();
      await writer.destroy();
      writing.close();
    },
  };
}

/** WAL lets readers read while one writes; FULL makes a commit durable before it is acknowledged. */
function openWriting(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  // From now on its driver waits.
  connection.pragma('busy_timeout = 0');
  return connection;
}

function openReading(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  connection.pragma('query_only = ON');
  return connection;
}

function explain(file: string, error: unknown): string {
  const where = path.resolve(file);
  if (codeOf(error).startsWith('SQLITE_NOTADB')) {
    return `${where} is no SQLite database. Set DATABASE_URL to another file, or move this one away.`;
  }
  if (isBusy(error)) return `${where} is held by another program. Stop that program, then start again.`;
  return `The database ${where} cannot be opened: ${reasonOf(error)}. Make sure that its folder exists and can be written to.`;
}
