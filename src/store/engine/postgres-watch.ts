/** Hearing of commits in PostgreSQL: the wire's trigger notifies, a connection of its own listens. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Watch } from './connections.ts';

const CONNECT_TIMEOUT_MS = 5000;
const BETWEEN_TRIES_MS = 500;

/** Listens, and listens anew when the connection breaks. */
export function watchPostgres(url: string, onCommit: () => void): Watch {
  const stopped = new AbortController();
  const watching = keepListening(url, onCommit, stopped.signal);
  return {
    async close() {
      stopped.abort();
      await watching;
    },
  };
}

async function keepListening(url: string, onCommit: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // Whatever broke the connection, the answer is another one.
    await listen(url, onCommit, signal).catch(() => undefined);
    await sleep(BETWEEN_TRIES_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Resolves when the connection is over; rejects when there was none. */
async function listen(url: string, onCommit: () => void, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  // Unheard, the event would end the process; that the connection is over is heard by `end`.
  client.on('error', () => undefined);
  client.on('notification', onCommit);
  // It ends, breaks or is stopped.
  const over = once(client, 'end', { signal }).catch(() => undefined);
  try {
    await client.connect();
    await client.query('listen dateline_wire');
    // Of what was committed before, nobody was told.
    onCommit();
    await over;
    // Whoever looks learns whether the server is away, or the connection alone was.
    if (!signal.aborted) onCommit();
  } finally {
    await client.end();
  }
}
