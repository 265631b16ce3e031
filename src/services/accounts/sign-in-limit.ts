/** Limits on signing in, kept in the database, so that all processes count together. */
import { createHash } from 'node:crypto';
import { formatStamp } from '../../domain/stamp.ts';
import { dayOf } from '../../domain/calendar.ts';
import { TooManyRequestsError } from '../../domain/errors.ts';
import { countFailures, forgetFailures, listFailures } from '../../store/accounts/sign-in-failures.ts';
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

/** @throws TooManyRequestsError there were too many failures: it says when to try again */
export async function demandMayTry(context: Context, attempt: Attempt): Promise<void> {
  const subjects = subjectsOf(attempt);
  const now = context.clock.now();
  const failures = await listFailures(context.db.reader, Object.values(subjects), now);
  const reached = failures.filter(({ subject, count }) => count >= limitOf(subject, subjects));
  const until = reached
    .map((failure) => failure.until)
    .toSorted()
    .at(-1);
  if (until === undefined) return;
  const seconds = Math.ceil((Date.parse(until) - Date.parse(now)) / 1000);
  throw new TooManyRequestsError(
    `Signing in has failed too often. Try again at ${formatStamp(until, dayOf(now))}.`,
    seconds,
  );
}

/** Counts a failure. */
export async function countFailure(context: Context, attempt: Attempt): Promise<void> {
  const now = context.clock.now();
  const until = new Date(Date.parse(now) + WINDOW_MS).toISOString();
  await inTransaction(context, (trx) =>
    countFailures(trx, Object.values(subjectsOf(attempt)), { now, until }),
  );
}

/** Forgets the failures of somebody who has signed in. */
export async function forgetFailure(context: Context, attempt: Attempt): Promise<void> {
  await forgetFailures(context.db.writer, subjectsOf(attempt).both);
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
