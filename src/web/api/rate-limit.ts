/** How many requests a token may send: a bucket of them that fills again by the clock. */
import type { RequestHandler } from 'express';
import { LRUCache } from 'lru-cache';
import { TooManyRequestsError } from '../../domain/errors.ts';
import type { Context } from '../../services/context.ts';

/** Requests a second that a token may keep up, and how many it may send at once. */
const PER_SECOND = 60;
const BURST = 120;
/** Of so many tokens that were used last the counts are kept. */
const TOKENS_MAX = 10_000;

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

/** Refuses what is too much of one token, in this process. To be placed behind the door: only tokens in use are counted. */
export function limitRate({ clock }: Pick<Context, 'clock'>): RequestHandler {
  const buckets = new LRUCache<string, Bucket>({ max: TOKENS_MAX });
  return (request, _response, next) => {
    const token = request.get('Authorization')?.trim().split(' ').at(-1) ?? '';
    const atMs = Date.parse(clock.now());
    const bucket = fill(buckets.get(token) ?? { left: BURST, atMs }, atMs);
    if (bucket.left < 1) {
      next(new TooManyRequestsError(`A token may send ${PER_SECOND} requests a second. Wait a second.`, 1));
      return;
    }
    buckets.set(token, { left: bucket.left - 1, atMs });
    next();
  };
}

/** A clock that was put back fills nothing, and takes nothing. */
function fill({ left, atMs: before }: Bucket, atMs: number): Bucket {
  const gained = (Math.max(atMs - before, 0) / 1000) * PER_SECOND;
  return { left: Math.min(left + gained, BURST), atMs };
}
