/** Noticing commits in SQLite: each connection has a number that changes when another one has written. */
import { setTimeout as sleep } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import type { Watch } from './connections.ts';

const LOOK_EVERY_MS = 50;

/** Looks at the number, which costs microseconds, on a connection that is used for nothing else.
 *  @param open  opens that connection, which is closed with the watch */
export function watchSqlite(open: () => Sqlite.Database, onCommit: () => void): Watch {
  const connection = open();
  const stopped = new AbortController();
  const watching = look(connection, onCommit, stopped.signal);
  return {
    async close() {
      stopped.abort();
      await watching;
      connection.close();
    },
  };
}

async function look(connection: Sqlite.Database, onCommit: () => void, signal: AbortSignal): Promise<void> {
  let seen: unknown;
  while (!signal.aborted) {
    const version = versionOf(connection);
    if (version !== seen) onCommit();
    seen = version;
    // Rejects only when the watch is closed.
    await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Undefined while the file cannot be read. */
function versionOf(connection: Sqlite.Database): unknown {
  try {
    return connection.pragma('data_version', { simple: true });
  } catch {
    return undefined;
  }
}
