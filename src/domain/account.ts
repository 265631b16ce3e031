/** Accounts: the people of the desk, and what each may do. */
import { ForbiddenError } from './errors.ts';

export const ROLES = ['reporter', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly isDisabled: boolean;
  /** The series of its memberships. An admin belongs to every series without any. */
  readonly seriesIds: readonly string[];
}

/** Who does a thing: an account, or null for the command line and the clock, which may do everything. */
export type Actor = Account | null;

/** Whether they may draft and publish updates in a series. */
export function mayWrite(actor: Actor, seriesId: string): boolean {
  if (actor === null) return true;
  if (actor.isDisabled) return false;
  return actor.role === 'admin' || actor.seriesIds.includes(seriesId);
}

/** Whether they may make, change, publish and close entries of a series, and change anybody's updates there. */
export function mayEdit(actor: Actor, seriesId: string): boolean {
  return mayWrite(actor, seriesId) && actor?.role !== 'reporter';
}

/** Whether they may change an update: their own, or anybody's as an editor of its series.
 *  @param update.author  id of the account that wrote it first; null where none did */
export function mayRevise(
  actor: Actor,
  update: { readonly seriesId: string; readonly author: string | null },
): boolean {
  if (mayEdit(actor, update.seriesId)) return true;
  return mayWrite(actor, update.seriesId) && update.author === actor?.id;
}

/** Whether they may make series, accounts and tokens of others. */
export function mayAdminister(actor: Actor): boolean {
  return actor === null || (!actor.isDisabled && actor.role === 'admin');
}

/** @throws ForbiddenError they may not write in that series */
export function demandMayWrite(actor: Actor, seriesId: string): void {
  if (!mayWrite(actor, seriesId)) throw notYours('post in this series');
}

/** @throws ForbiddenError they are no editor of that series */
export function demandMayEdit(actor: Actor, seriesId: string): void {
  if (!mayEdit(actor, seriesId)) throw notYours('change entries of this series');
}

/** @throws ForbiddenError the update is neither theirs nor of a series they edit */
export function demandMayRevise(
  actor: Actor,
  update: { readonly seriesId: string; readonly author: string | null },
): void {
  if (!mayRevise(actor, update)) throw notYours('change this update');
}

/** @throws ForbiddenError they are no admin */
export function demandMayAdminister(actor: Actor): void {
  if (!mayAdminister(actor)) throw notYours('administer this site');
}

function notYours(deed: string): ForbiddenError {
  return new ForbiddenError(`Your account may not ${deed}. Ask an admin for a membership or another role.`);
}
