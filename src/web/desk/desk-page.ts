/** What stands around every page of the desk. */
import type { Account } from '../../domain/account.ts';

export interface DeskPage {
  /** Of the browser's window, without the site's name. */
  readonly title: string;
  /** Who is signed in; null for the pages before the door. */
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly isAdmin: boolean;
    /** Or an admin. */
    readonly isEditor: boolean;
  } | null;
}

/** The locals of views/layout/desk-head.ejs. */
export interface DeskLocals {
  readonly desk: DeskPage;
}

/** The layout's locals for a page of the desk. */
export function deskLocals(title: string, account: Account | null): DeskLocals {
  const isAdmin = account?.role === 'admin';
  const isEditor = account?.role !== 'reporter';
  return { desk: { title, account: account && { id: account.id, name: account.name, isAdmin, isEditor } } };
}
