/** What failed inside, in the log. */
import type { Request } from 'express';
import { UnavailableError } from '../domain/errors.ts';
import type { Context } from '../services/context.ts';
import { BusyError } from './http-errors.ts';

/** Logs an error that a request is answered with by 500 or more. That as many are served as may be is none. */
export type LogFailure = (error: unknown, request: Pick<Request, 'method' | 'path'>) => void;

/** Opens a log of failures. What is away fails for everybody who asks, on a breaking day for thousands a second: of that a
 *  line a second is logged, with how many were left out since the last one. */
export function openFailureLog({ log, clock }: Pick<Context, 'log' | 'clock'>): LogFailure {
  let loggedAtMs = -Infinity;
  let leftOut = 0;
  return (error, { method, path }) => {
    if (error instanceof BusyError) return;
    const nowMs = Date.parse(clock.now());
    const isAway = error instanceof UnavailableError;
    // Whichever way the clock was put.
    if (isAway && Math.abs(nowMs - loggedAtMs) < AWAY_EVERY_MS) {
      leftOut += 1;
      return;
    }
    log.error({ err: error, method, path, ...(isAway && { leftOut }) }, 'request failed');
    if (isAway) [loggedAtMs, leftOut] = [nowMs, 0];
  };
}

const AWAY_EVERY_MS = 1_000;
