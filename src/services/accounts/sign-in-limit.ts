/** Limits on signing in, kept in the database, so that all processes count together. */
import { createHash } from 'node:crypto';
import { formatStamp } from '../../domain/stamp.ts';
import { dayOf, type Instant } from '../../domain/calendar.ts';
import { TooManyRequestsError } from '../../domain/errors.ts';
import { countFailures, forgetFailures, takeBackFailures } from '../../store/accounts/sign-in-failures.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../transaction.ts';

/** Who tries. */
export interface Attempt {
  readonly email: string;
  /** Of the network. */
  readonly address: string;
}

const WINDOW_MS = 15 * 60 * 1000;

/** One person at one place, one account from everywhere, one place for every account. */
const LIMITS = { both: 5, account: 50, address: 30 } as const;

/** Counts an attempt as a failure before it is made, so that many at once are not more than the limit allows.
 *  @throws TooManyRequestsError there were too many: it says when to try again */
export async function beginAttempt(context: Context, attempt: Attempt): Promise<void> {
  const subjects = subjectsOf(attempt);
  const now = context.clock.now();
  const until = new Date(Date.parse(now) + WINDOW_MS).toISOString();
  await inTransaction(context, async (trx) => {
    const failures = await countFailures(trx, Object.values(subjects), { now, until });
    const reached = failures.filter(({ subject, count }) => count > limitOf(subject, subjects));
    const wait = reached.map((failure) => failure.until).toSorted().at(-1); // prettier-ignore
    // Nothing is counted while nothing is tried.
    if (wait !== undefined) throw tooMany(now, wait);
  });
}

/** Forgets the failures of somebody whose password was right. */
export async function forgetFailure(context: Context, attempt: Attempt): Promise<void> {
  const { both, account, address } = subjectsOf(attempt);
  await inTransaction(context, async (trx) => {
    await forgetFailures(trx, both);
    await takeBackFailures(trx, [account, address]);
  });
}

function tooMany(now: Instant, until: Instant): TooManyRequestsError {
  const seconds = Math.ceil((Date.parse(until) - Date.parse(now)) / 1000);
  const minutes = Math.ceil(seconds / 60);
  return new TooManyRequestsError(
    `Signing in has failed too often. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, at ${formatStamp(until, dayOf(now))}.`,
    seconds,
  );
}

type Subjects = Readonly<Record<keyof typeof LIMITS, string>>;

function subjectsOf({ email, address }: Attempt): Subjects {
  const account = email.trim().toLowerCase();
  return {
    both: hash(`both ${account} ${address}`),
    account: hash(`account ${account}`),
    address: hash(`address ${address}`),
  };
}

function limitOf(subject: string, subjects: Subjects): number {
  if (subject === subjects.both) return LIMITS.both;
  return subject === subjects.account ? LIMITS.account : LIMITS.address;
}

/** The table tells nobody's address. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
