/** The log: JSON lines, without personal data. */
import type { Writable } from 'node:stream';
import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

/** Opens the log. Addresses, cookies, authorisation and bodies of requests never reach it. */
export function openLog(level: Config['logLevel'], lines: Writable = process.stderr): Logger {
  return pino({ level, base: null, redact: REDACTED, timestamp: pino.stdTimeFunctions.isoTime }, lines);
}

const REDACTED = ['email', 'password', 'token', 'address', '*.email', '*.password', '*.token', '*.address'];
