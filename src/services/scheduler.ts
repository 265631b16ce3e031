/** The clock of a server: releases and closings at their hour, and leftovers removed, for as long as it serves. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from './context.ts';
import { removeLeftFiles } from './media/remove-files.ts';
import { closeDueEntries, findNextRelease, releaseDue } from './release-due.ts';

/** The longest time between two looks: what another process schedules is seen by then. */
const LOOK_MS = 1_000;
/** Entries close after hours: a look now and then is enough. */
const CLOSE_MS = 30_000;
/** What nobody misses is removed now and then. */
const SWEEP_MS = 3_600_000;
/** How long to wait after a look that failed. */
const RETRY_MS = 5_000;

export interface Scheduler {
  /** Ends it: looks no more, and resolves when the look under way is over. */
  stop(): Promise<void>;
}

/** Does at once what came due while nobody looked, then everything at its hour. A failure is logged and tried again; it
 *  ends nothing. */
export function startScheduler(context: Context): Scheduler {
  const stopped = new AbortController();
  const running = Promise.all([run(context, stopped.signal), sweep(context, stopped.signal)]);
  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

async function run(context: Context, stopped: AbortSignal): Promise<void> {
  let closeFrom = 0;
  while (!stopped.aborted) {
    const look = await tryLook(context, performance.now() >= closeFrom ? 'all' : 'releases');
    if (look.isClosed) closeFrom = performance.now() + CLOSE_MS;
    await pause(look.waitMs, stopped);
  }
}

/** Beside the looks: a place of pictures that does not answer holds up no release. */
async function sweep(context: Context, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await removeLeftFiles(context).catch((error: unknown) => {
      context.log.error({ err: error }, 'files that were left behind cannot be looked for');
    });
    await pause(SWEEP_MS, stopped);
  }
}

interface Look {
  /** How long to wait for the next one. */
  readonly waitMs: number;
  /** Whether every entry that had to be closed by now is. */
  readonly isClosed: boolean;
}

async function tryLook(context: Context, what: 'all' | 'releases'): Promise<Look> {
  try {
    return await lookOnce(context, what);
  } catch (error) {
    context.log.error({ err: error }, 'what is due cannot be looked for');
    return { waitMs: RETRY_MS, isClosed: false };
  }
}

/** Closes one batch only: releases do not wait for an archive to be closed. */
async function lookOnce(context: Context, what: 'all' | 'releases'): Promise<Look> {
  const now = context.clock.now();
  const released = await releaseDue(context);
  const closed = what === 'all' ? await closeDueEntries(context) : 0;
  const isClosed = what === 'all' && closed === 0;
  if (released + closed > 0) return { waitMs: 0, isClosed };
  const next = await findNextRelease(context, now);
  const restMs = next === undefined ? LOOK_MS : Date.parse(next) - Date.parse(context.clock.now());
  return { waitMs: Math.min(Math.max(restMs, 0), LOOK_MS), isClosed };
}

/** Resolves after a time, or as soon as it is stopped. */
async function pause(ms: number, stopped: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: stopped }).catch(() => undefined);
}
