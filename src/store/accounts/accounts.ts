/** Accounts in the database, with their memberships. */
import type { Account, Role } from '../../domain/account.ts';
import type { Instant } from '../../domain/calendar.ts';
import { ConflictError } from '../../domain/errors.ts';
import { keepQuery } from '../engine/kept-queries.ts';
import type { Db } from '../schema.ts';

/** More people than any desk has; a list is never longer. */
const ACCOUNTS_MAX = 5000;

/** The account of an id, disabled ones too, or undefined. */
export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const [row] = await askAccount(db, { id });
  return row && withMemberships([row], await askMemberships(db, { id }))[0];
}

const askAccount = keepQuery((db, slot) => selectAccounts(db).where('id', '=', slot<string>('id')));

/** The account of an address, whatever its case, or undefined. */
export async function findAccountByEmail(db: Db, email: string): Promise<Account | undefined> {
  const row = await selectAccounts(db).where('email', '=', email.toLowerCase()).executeTakeFirst();
  return row && withMemberships([row], await askMemberships(db, { id: row.id }))[0];
}

const askMemberships = keepQuery((db, slot) =>
  selectMemberships(db).where('account_id', '=', slot<string>('id')),
);

/** Every account, by name; at most 5,000. */
export async function listAccounts(db: Db): Promise<readonly Account[]> {
  const rows = await selectAccounts(db).orderBy('name').orderBy('id').limit(ACCOUNTS_MAX).execute();
  return withMemberships(rows, rows.length === 0 ? [] : await selectMemberships(db).execute());
}

/** Whether there is any account. */
export async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Stores an account with its memberships and its password.
 *  @param credential.passwordHash  as better-auth makes it
 *  @throws ConflictError the address is taken */
export async function insertAccount(
  db: Db,
  account: Account,
  credential: { readonly id: string; readonly passwordHash: string; readonly at: Instant },
): Promise<void> {
  const { id, name, role, isDisabled } = account;
  const { at } = credential;
  const email = account.email.toLowerCase();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('accounts')
    .values({
      ...{ id, name, email, role },
      ...{ email_verified: 0, two_factor_enabled: 0 },
      ...{ disabled_at: isDisabled ? at : null, created_at: at, updated_at: at },
    })
    .onConflict((address) => address.column('email').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw new ConflictError(`${email} has an account already.`);
  await db
    .insertInto('credentials')
    .values({
      ...{ id: credential.id, user_id: id, account_id: id, provider_id: 'credential' },
      ...{ password: credential.passwordHash, created_at: at, updated_at: at },
    })
    .execute();
  await replaceMemberships(db, account);
}

/** Stores what an admin can change of an account: name, role, memberships, and whether it is disabled. */
export async function updateAccount(db: Db, account: Account, at: Instant): Promise<void> {
  const { id, name, role, isDisabled } = account;
  await db
    .updateTable('accounts')
    .set({ name, role, disabled_at: isDisabled ? at : null, updated_at: at })
    .where('id', '=', id)
    .execute();
  await replaceMemberships(db, account);
}

/** Stores a name and nothing else. */
export async function renameAccount(db: Db, id: string, name: string, at: Instant): Promise<void> {
  await db.updateTable('accounts').set({ name, updated_at: at }).where('id', '=', id).execute();
}

/** Makes other transactions that change admins wait, so that no two of them take away each other's last admin.
 *  @returns ids of the admins who can sign in */
export async function holdAdmins(trx: Db, at: Instant): Promise<readonly string[]> {
  const rows = await trx
    .updateTable('accounts')
    .set({ updated_at: at })
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Stores a new password. */
export async function updatePassword(
  db: Db,
  accountId: string,
  { passwordHash, at }: { readonly passwordHash: string; readonly at: Instant },
): Promise<void> {
  await db
    .updateTable('credentials')
    .set({ password: passwordHash, updated_at: at })
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .execute();
}

/** The names of accounts by id. */
export async function listAccountNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .orderBy('id')
    .limit(ACCOUNTS_MAX)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly disabled_at: Instant | null;
}

function selectAccounts(db: Db) {
  return db.selectFrom('accounts').select(['id', 'name', 'email', 'role', 'disabled_at']);
}

function selectMemberships(db: Db) {
  return db
    .selectFrom('memberships')
    .select(['account_id', 'series_id'])
    .orderBy('account_id')
    .orderBy('series_id');
}

interface MembershipRow {
  readonly account_id: string;
  readonly series_id: string;
}

function withMemberships(rows: readonly AccountRow[], memberships: readonly MembershipRow[]): Account[] {
  const byAccount = Map.groupBy(memberships, ({ account_id }) => account_id);
  return rows.map(({ disabled_at, ...row }) => ({
    ...row,
    isDisabled: disabled_at !== null,
    seriesIds: (byAccount.get(row.id) ?? []).map(({ series_id }) => series_id),
  }));
}

async function replaceMemberships(db: Db, { id, seriesIds }: Account): Promise<void> {
  await db.deleteFrom('memberships').where('account_id', '=', id).execute();
  if (seriesIds.length === 0) return;
  await db
    .insertInto('memberships')
    .values(seriesIds.map((seriesId) => ({ account_id: id, series_id: seriesId })))
    .execute();
}
