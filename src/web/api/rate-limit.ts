/** How many requests a token may send: a bucket of them that fills again by the clock, shared by all processes. */
import { LRUCache } from 'lru-cache';
import { TooManyRequestsError } from '../../domain/errors.ts';
import { tellRequests, type TokenInUse } from '../../services/accounts/tokens.ts';
import type { Context } from '../../services/context.ts';

/** Requests a second that a token may keep up, and how many it may send at once. */
const PER_SECOND = 60;
const BURST = 120;
/** Of so many tokens that were used last the counts are kept. */
const TOKENS_MAX = 10_000;
/** So many requests are let through before the other processes are told of them: half a second's, for one write. */
const TOLD_TOGETHER = 30;

interface Bucket {
  /** Below 0 where others have let more through than this process knew. */
  left: number;
  atMs: number;
  /** Let through here since others were told. */
  untold: number;
  /** Told by this process, and by others. */
  told: number;
  toldByOthers: number;
}

/** Takes one request of a token off what it may send. What others let through is known from the token, which is read
 *  for each request anyway.
 *  @throws TooManyRequestsError nothing is left */
export type TakeRequest = (token: TokenInUse) => void;

/** Only tokens in use are counted. */
export function limitRate(context: Context): TakeRequest {
  // A maxSize, unlike a max, sets no memory aside for those that are not there yet.
  const buckets = new LRUCache<string, Bucket>({ maxSize: TOKENS_MAX, sizeCalculation: () => 1 });
  return (token) => {
    const atMs = Date.parse(context.clock.now());
    const bucket = buckets.get(token.id) ?? fullBucket(token, atMs);
    buckets.set(token.id, bucket);
    fill(bucket, token, atMs);
    if (bucket.left < 1) {
      throw new TooManyRequestsError(`A token may send ${PER_SECOND} requests a second. Wait a second.`, 1);
    }
    bucket.left -= 1;
    bucket.untold += 1;
    if (bucket.untold >= TOLD_TOGETHER) void tellOthers(context, token, bucket);
  };
}

function fullBucket({ requests }: TokenInUse, atMs: number): Bucket {
  return { left: BURST, atMs, untold: 0, told: 0, toldByOthers: requests };
}

/** A clock that was put back fills nothing, and takes nothing. */
function fill(bucket: Bucket, { requests }: TokenInUse, atMs: number): void {
  const toldByOthers = Math.max(requests - bucket.told, bucket.toldByOthers);
  const gained = (Math.max(atMs - bucket.atMs, 0) / 1000) * PER_SECOND;
  const left = bucket.left + gained - (toldByOthers - bucket.toldByOthers);
  Object.assign(bucket, { left: Math.min(Math.max(left, -BURST), BURST), atMs, toldByOthers });
}

/** Counts them as told at once: read before they are stored they would else seem to be another process's. */
async function tellOthers(context: Context, { id }: TokenInUse, bucket: Bucket): Promise<void> {
  const count = bucket.untold;
  bucket.untold = 0;
  bucket.told += count;
  try {
    await tellRequests(context, id, count);
  } catch (error) {
    bucket.untold += count;
    bucket.told -= count;
    context.log.warn({ err: error }, 'requests of a token cannot be counted');
  }
}
