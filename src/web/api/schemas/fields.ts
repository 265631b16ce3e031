/** The fields that calls share, as they come in and go out. Each schema both checks and describes. */
import { z } from 'zod';
import { type Instant, isoSeconds } from '../../../domain/calendar.ts';
import { HEADING_MAX, TEXT_MAX } from '../../../domain/block-rules.ts';

/** What formats/legal-text lets through: nothing that a page or a feed cannot hold. */
const LEGAL_TEXT = /^[\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const LEGAL_LINE = /^[\u0020-\u007E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

const LEGAL_ONLY = 'This holds a control character, or half of a character, that no page can show.';
const ONE_LINE = 'This is one line: it holds no line break and no other control character.';

/** A line of at most so many characters. */
export const line = (max: number): z.ZodString => z.string().max(max).regex(LEGAL_LINE, ONE_LINE);

/** A text of at most so many characters. */
export const text = (max: number): z.ZodString => z.string().max(max).regex(LEGAL_TEXT, LEGAL_ONLY);

export const HEADING = line(HEADING_MAX);

export const MARKDOWN = text(TEXT_MAX);

export const DAY = z.iso.date({ error: 'A day that exists is needed, such as 2018-06-28.' });

/** A slug as an address names it. */
export const SLUG = z.string().regex(/^[\p{L}\p{M}\p{N}-]{1,80}$/u, 'Small letters, numbers and hyphens.');

/** Of a picture. */
export const MEDIA_ID = z.string().regex(/^[\w-]{1,64}$/, 'An id as POST /media gave it is needed.');

export const ID = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'An id as this API gave it is needed.');

/** An instant as programs write it, with any zone. */
export const INSTANT_IN = z.iso
  .datetime({ offset: true, error: 'An instant with its zone is needed, such as 2018-06-28T14:00:00Z.' })
  .max(40)
  .refine(isInCalendar, 'A year from 1800 to 9999 is needed.')
  .transform(toInstant);

/** An instant as it is answered: UTC, to the second. */
export const INSTANT_OUT = z.iso.datetime();

export const REVISION = z
  .int()
  .min(1)
  .max(2_147_483_647)
  .describe('Counts the states; its ETag is the number in quotes.');

export const SEQ = z
  .int()
  .min(1)
  .nullable()
  .describe('The number of the row on the wire; null where readers were not told.');

export const TAGS = z.array(line(80).min(1)).max(50);

/** An instant that may be missing, as it is answered. */
export function secondsOf(instant: Instant | null): string | null {
  return instant === null ? null : isoSeconds(instant);
}

function toInstant(given: string): string {
  return new Date(given).toISOString();
}

/** Other years are written with a sign, and do not sort. */
function isInCalendar(given: string): boolean {
  const ms = Date.parse(given);
  return ms >= Date.UTC(1800) && ms < Date.UTC(10_000);
}
