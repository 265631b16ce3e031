/** The only reader of settings. Names and defaults: docs/self-hosting.md. */
import path from 'node:path';
import { z } from 'zod';
import { ValidationError } from './domain/errors.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Origin of absolute URLs, without a slash at the end. */
  readonly publicUrl: string;
  /** Folder of the database and of media, absolute. */
  readonly dataDir: string;
  /** Of both, those that name a file or a folder name an absolute path. */
  readonly databaseUrl: string;
  readonly mediaUrl: string;
  /** What an S3 store of pictures asks for; null where it is not set. */
  readonly s3: {
    readonly key: { readonly id: string; readonly secret: string } | null;
    readonly region: string | null;
  };
  /** What sessions are signed with; null where it is not set. */
  readonly secret: string | null;
  /** How long after its last change, and after its day's end, an entry closes by itself. */
  readonly closeAfterMs: number;
  /** Open streams that the process holds at most, in all and from one address; 0 for no bound. */
  readonly streamsMax: number;
  readonly streamsPerAddress: number;
  /** The proxies in front whose `X-Forwarded-` headers count: how many, or the networks they are in. */
  readonly trustProxy: number | readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** Settings by their names in the environment. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** Reads and checks the settings.
 *  @param overrides  settings that a command was given, before those of the environment
 *  @param environment  a value that is empty counts as not set, here as there
 *  @param folder  where relative paths begin
 *  @throws ValidationError naming each wrong setting and what it takes */
export function readConfig(
  overrides: Settings,
  environment: Settings,
  folder: string = process.cwd(),
): Config {
  const parsed = SETTINGS.safeParse({ ...withoutEmpty(environment), ...withoutEmpty(overrides) });
  if (!parsed.success) throw new ValidationError(parsed.error.issues.map(explain).join('; '));
  const settings = parsed.data;
  const dataDir = path.resolve(folder, settings.DATA_DIR);
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: settings.PUBLIC_URL ?? `http://localhost:${String(settings.PORT)}`,
    dataDir,
    databaseUrl: absolute(settings.DATABASE_URL, folder) ?? `sqlite:${path.join(dataDir, 'dateline.db')}`,
    mediaUrl: absolute(settings.MEDIA_URL, folder) ?? `file:${path.join(dataDir, 'media')}`,
    s3: { key: keyOf(settings), region: settings.AWS_REGION ?? null },
    secret: settings.SECRET ?? null,
    closeAfterMs: settings.CLOSE_AFTER,
    streamsMax: settings.STREAMS_MAX,
    streamsPerAddress: settings.STREAMS_PER_ADDRESS,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
  };
}

const UNITS_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const STREAMS = 'a whole number, 0 for no bound';
const PROXIES =
  'true (one proxy), false (none), a number of proxies such as 2, or their networks such as 10.0.0.0/8, fd00::/8, loopback';

const PROXY_NETWORK = z.union([
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
  z.union([z.ipv4(), z.ipv6()]),
  // Whoever is anywhere could then say to be anybody.
  z.union([z.cidrv4(), z.cidrv6()]).refine((network) => !/\/0+$/.test(network), { abort: true }),
]);

const SETTINGS = z
  .object({
    PORT: wholeNumber(65_535, 'a port, 0 to 65535').default(3000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: z
      .string()
      .refine(isOrigin, 'an http or https address without a path, such as https://news.example')
      .transform((url) => new URL(url).origin)
      .optional(),
    DATA_DIR: z.string().default('data'),
    DATABASE_URL: z
      .string()
      .regex(/^(sqlite:.|postgres(ql)?:\/\/.)/, 'sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME')
      .optional(),
    MEDIA_URL: z
      .string()
      .regex(/^(file:|s3:\/\/)./, 'file:FOLDER or s3://BUCKET?endpoint=https://HOST')
      .optional(),
    AWS_ACCESS_KEY_ID: z.string().optional(),
    AWS_SECRET_ACCESS_KEY: z.string().optional(),
    AWS_REGION: z.string().optional(),
    SECRET: z.string().min(16, 'a text of 16 characters or more that nobody can guess').optional(),
    CLOSE_AFTER: z
      .string()
      .regex(/^\d{1,4}[mhd]$/, 'minutes, hours or days, such as 90m, 6h or 1d')
      .transform(toMs)
      .default(6 * UNITS_MS.h),
    STREAMS_MAX: wholeNumber(10_000_000, STREAMS).default(20_000),
    STREAMS_PER_ADDRESS: wholeNumber(10_000_000, STREAMS).default(500),
    TRUST_PROXY: z
      .union(
        [
          z.stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive' }).transform(Number),
          wholeNumber(99, PROXIES),
          networks(),
        ],
        PROXIES,
      )
      .default(0),
    LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  .refine(({ DATABASE_URL, SECRET }) => SECRET !== undefined || !DATABASE_URL?.startsWith('postgres'), {
    path: ['SECRET'],
    message: 'a text of 16 characters or more, the same in every process, where the database is PostgreSQL',
  });

/** Programs on one machine may share these: half a key is told of where it is needed. */
function keyOf({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret }: z.output<typeof SETTINGS>) {
  return id === undefined || secret === undefined ? null : { id, secret };
}

function wholeNumber(max: number, what: string) {
  return z
    .string()
    .regex(/^\d{1,8}$/, what)
    .transform(Number)
    .refine((value) => value <= max, what);
}

function networks() {
  return z
    .string()
    .transform((list) => list.split(',').map((network) => network.trim()))
    .pipe(z.array(PROXY_NETWORK));
}

/** Files and folders of a URL, from where relative paths begin; other URLs as they are. */
function absolute(url: string | undefined, folder: string): string | undefined {
  return url?.replace(/^(sqlite:|file:)([^/].*)$/, (_url, scheme: string, relative: string) => {
    return scheme + path.resolve(folder, relative);
  });
}

function toMs(duration: string): number {
  const unit = z.enum(['m', 'h', 'd']).parse(duration.at(-1));
  return Number(duration.slice(0, -1)) * UNITS_MS[unit];
}

function withoutEmpty(settings: Settings): Settings {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    url.search + url.hash === ''
  );
}

function explain(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} is wrong: it takes ${issue.message}`;
}
