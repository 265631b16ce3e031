/** Making accounts. */
import { z } from 'zod';
import { type Account, type Actor, demandMayAdminister, type Role, ROLES } from '../../domain/account.ts';
import { ValidationError } from '../../domain/errors.ts';
import { insertAccount } from '../../store/accounts/accounts.ts';
import type { Db } from '../../store/schema.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { demandSeries } from './demand-series.ts';
import { makeKey } from './key.ts';
import { hashPassword, PASSWORD_MAX, PASSWORD_MIN, PASSWORD_RULE } from './password.ts';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly seriesIds: readonly string[];
  /** Null for somebody who will choose one by a link. */
  readonly password: string | null;
}

/** Makes an account.
 *  @throws ForbiddenError the actor is no admin.  @throws ConflictError the address has an account
 *  @throws ValidationError per field */
export async function addAccount(context: Context, given: NewAccount, actor: Actor): Promise<Account> {
  demandMayAdminister(actor);
  const prepared = await prepareAccount(context, given);
  return inTransaction(context, async (trx) => {
    const account = await storeAccount(context, trx, prepared);
    await recordAudit(context, trx, { act: 'account.add', object: account.id, detail: account.role }, actor);
    return account;
  });
}

export interface PreparedAccount {
  readonly account: Account;
  readonly passwordHash: string;
}

/** An account that is checked and whose password is hashed, outside any transaction: hashing takes its time.
 *  @throws ValidationError per field */
export async function prepareAccount(context: Context, given: NewAccount): Promise<PreparedAccount> {
  const parsed = FIELDS.safeParse(given);
  if (!parsed.success) throw new ValidationError(explain(parsed.error), fieldsOf(parsed.error));
  const { password, ...fields } = parsed.data;
  await demandSeries(context.db.reader, given.seriesIds);
  // Whoever chooses a password by a link has one that nobody knows until then.
  const passwordHash = await hashPassword(password ?? makeKey(''));
  const account = { ...fields, id: context.newId(), isDisabled: false, seriesIds: given.seriesIds };
  return { account, passwordHash };
}

/** Stores a prepared account.
 *  @throws ConflictError the address has an account */
export async function storeAccount(context: Context, trx: Db, prepared: PreparedAccount): Promise<Account> {
  const { account, passwordHash } = prepared;
  await insertAccount(trx, account, { id: context.newId(), passwordHash, at: context.clock.now() });
  return account;
}

/** The name, without spaces around it.
 *  @throws ValidationError none, or one too long */
export function demandName(name: string): string {
  const parsed = FIELDS.pick({ name: true }).safeParse({ name });
  if (parsed.success) return parsed.data.name;
  throw new ValidationError(explain(parsed.error), fieldsOf(parsed.error));
}

const EMAIL_RULE = 'An e-mail address is needed, such as ada@news.example.';

const FIELDS = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email(EMAIL_RULE).max(200, EMAIL_RULE)),
  name: z
    .string()
    .transform((name) => name.replaceAll(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1, 'A name is needed.').max(100, 'A name has at most 100 characters.')),
  role: z.enum(ROLES, `A role is one of ${ROLES.join(', ')}.`),
  password: z.string().min(PASSWORD_MIN, PASSWORD_RULE).max(PASSWORD_MAX, PASSWORD_RULE).nullable(),
});

function explain({ issues }: z.ZodError): string {
  return issues.map(({ message }) => message).join(' ');
}

function fieldsOf({ issues }: z.ZodError): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}
