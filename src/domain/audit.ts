/** The audit list: who did what. It names things and holds no text of theirs. */
import type { Instant } from './calendar.ts';

export const ACTS = [
  'account.add', 'account.change', 'account.password', 'account.sign-in', 'token.create', 'token.revoke',
  'series.create', 'sample.remove', 'entry.create', 'entry.revise', 'entry.publish', 'entry.close', 'entry.reopen',
  'update.draft', 'update.discard', 'update.publish', 'update.correct', 'update.withdraw', 'media.add', 'copy.import',
] as const; // prettier-ignore
export type Act = (typeof ACTS)[number];

/** What an act is done to. */
export function objectKindOf(act: Act): 'account' | 'series' | 'entry' | 'update' | 'picture' {
  if (act.startsWith('account.') || act.startsWith('token.')) return 'account';
  if (act.startsWith('update.')) return 'update';
  if (act.startsWith('entry.') || act === 'copy.import') return 'entry';
  return act === 'media.add' ? 'picture' : 'series';
}

export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  /** Null: the command line or the clock. */
  readonly accountId: string | null;
  readonly act: Act;
  /** Id of the account, series, entry, update or picture it was done to. */
  readonly object: string;
  /** A word or two, such as the kind of a correction; empty for none. */
  readonly detail: string;
}
