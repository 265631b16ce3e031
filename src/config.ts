/** The only reader of the environment. Names and defaults: docs/self-hosting.md. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
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
  readonly databaseUrl: string;
  readonly mediaUrl: string;
  readonly trustProxy: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** Settings by their names in the environment. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** Reads and checks the settings.
 *  @param overrides  settings that a command was given, before those of the environment
 *  @param environment  an empty value counts as not set
 *  @throws ValidationError naming each wrong setting and what it takes */
export function readConfig(overrides: Settings = {}, environment: Settings = process.env): Config {
  const parsed = SETTINGS.safeParse(withoutEmpty({ ...environment, ...overrides }));
  if (!parsed.success) throw new ValidationError(parsed.error.issues.map(explain).join('; '));
  const settings = parsed.data;
  const dataDir = path.resolve(settings.DATA_DIR);
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: settings.PUBLIC_URL ?? `http://localhost:${String(settings.PORT)}`,
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? `sqlite:${path.join(dataDir, 'dateline.db')}`,
    mediaUrl: settings.MEDIA_URL ?? pathToFileURL(path.join(dataDir, 'media')).href,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
  };
}

const SETTINGS = z.object({
  PORT: z.coerce
    .number('a port, 0 to 65535')
    .int('a port, 0 to 65535')
    .min(0, 'a port, 0 to 65535')
    .max(65_535, 'a port, 0 to 65535')
    .default(3000),
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
    .regex(/^file:./, 'file:FOLDER')
    .optional(),
  TRUST_PROXY: z
    .enum(['true', 'false'], 'true or false')
    .default('false')
    .transform((value) => value === 'true'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

function withoutEmpty(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ''));
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
