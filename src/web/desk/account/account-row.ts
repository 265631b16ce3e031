/** An account in the list of all. */
import type { Account } from '../../../domain/account.ts';
import type { Series } from '../../../domain/series.ts';

export interface AccountRow {
  readonly href: string;
  readonly name: string;
  readonly email: string;
  /** `editor`, `editor, disabled` */
  readonly roleDisplay: string;
  readonly seriesDisplay: string;
}

/** @param series  every series */
export function accountRow(account: Account, series: readonly Series[]): AccountRow {
  const own = series.filter(({ id }) => account.seriesIds.includes(id)).map(({ name }) => name);
  return {
    href: `/desk/accounts/${account.id}`,
    name: account.name,
    email: account.email,
    roleDisplay: account.isDisabled ? `${account.role}, disabled` : account.role,
    seriesDisplay: account.role === 'admin' ? 'every series' : own.join(', ') || 'no series',
  };
}
