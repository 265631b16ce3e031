/** The log: JSON lines on stderr, without personal data. */
import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

/** Opens the log. Addresses, cookies, authorisation and bodies of requests never reach it. */
export function openLog(level: Config['logLevel']): Logger {
  return pino(
    { level, base: null, redact: REDACTED, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
}

const REDACTED = ['email', 'password', 'token', 'address', '*.email', '*.password', '*.token', '*.address'];
