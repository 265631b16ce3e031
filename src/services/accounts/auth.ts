/** better-auth on the project's own database: passwords, sessions, the second step. Nothing of it is reachable by itself;
 *  the desk's forms call it. It takes a second to load, so nothing loads it before somebody signs in. */
import { findAccount } from '../../store/accounts/accounts.ts';
import { keepSecret } from '../../store/accounts/secret-file.ts';
import type { Context } from '../context.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './password.ts';

export type Auth = Awaited<ReturnType<typeof createAuth>>;

const opened = new WeakMap<Context['db'], Promise<Auth>>();

/** The instance for a context, made when first asked for. Where it cannot be made, whoever signs in next tries again. */
export async function openAuth(context: Context): Promise<Auth> {
  const opening = opened.get(context.db) ?? createAuth(context);
  opened.set(context.db, opening);
  try {
    return await opening;
  } catch (error) {
    if (opened.get(context.db) === opening) opened.delete(context.db);
    throw error;
  }
}

/** How long a session lasts without a visit. */
const SESSION_SECONDS = 7 * 24 * 60 * 60;

async function createAuth({ config, db, newId }: Context) {
  const [{ betterAuth }, { twoFactor }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
  ]);
  return betterAuth({
    appName: 'Dateline',
    baseURL: config.publicUrl,
    secret: config.secret ?? keepSecret(config.dataDir),
    // Its instants are texts and its booleans numbers on both engines, as in all our tables.
    database: { db: db.writer, type: 'sqlite' },
    ...TABLES,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    // Whichever way somebody signs in: a disabled account gets no session.
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => (await findAccount(db.reader, userId))?.isDisabled === false,
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Dateline',
        schema: TWO_FACTOR_TABLES,
      }),
    ],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'dateline',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      // Readers' pages are never sent one.
      defaultCookieAttributes: { path: '/desk', sameSite: 'lax', httpOnly: true },
      // Who reads the log or the table learns of no address.
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(), validateSchema: false },
    },
  });
}

/** better-auth's models under our names. */
const TABLES = {
  user: {
    modelName: 'accounts',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: { role: { type: 'string', required: true, input: false } },
  },
  session: {
    modelName: 'sessions',
    expiresIn: SESSION_SECONDS,
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  account: {
    modelName: 'credentials',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'verifications',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
} as const;

const TWO_FACTOR_TABLES = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factors',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      lockedUntil: 'locked_until',
      failedVerificationCount: 'failed_verification_count',
    },
  },
};
