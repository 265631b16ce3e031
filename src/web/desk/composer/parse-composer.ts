/** From the words of the composer's fields to an update. */
import { cutToMinute, type Instant, isDay } from '../../../domain/calendar.ts';
import { type Claim, CLAIMS, type Source } from '../../../domain/claim.ts';
import { ValidationError } from '../../../domain/errors.ts';
import { instantAt } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import { markEmbeds } from '../../../formats/mark-embeds.ts';
import { photoMarkOf } from '../photo-fields.ts';
import type { ComposerFields } from './composer-fields.ts';

/** What an editor gives of an update. */
export type ComposedUpdate = Pick<
  Update,
  'headline' | 'body' | 'byline' | 'isKeyEvent' | 'isPinned' | 'claim' | 'sources' | 'tags' | 'postedAt'
>;

export interface Composed {
  readonly update: ComposedUpdate;
  /** When it is to be released; null: not by itself. */
  readonly publishAt: Instant | null;
}

/** Reads the fields.
 *  @param now  the present instant, which an untouched stamp means
 *  @throws ValidationError per field: what cannot be read */
export function parseComposer(fields: ComposerFields, now: Instant): Composed {
  const postedAt = readStamp(fields, now);
  const publishAt = readInstant(fields.publishAt);
  const problems = {
    ...(postedAt === undefined && { stamp: STAMP_RULE }),
    ...(publishAt === undefined && { publishAt: 'A date and a time in GMT are needed.' }),
  };
  if (postedAt === undefined || publishAt === undefined) {
    throw new ValidationError(Object.values(problems).join(' '), problems);
  }
  return {
    update: {
      postedAt,
      headline: lineOf(fields.headline),
      body: withPhoto(fields),
      byline: lineOf(fields.byline),
      isKeyEvent: fields.keyEvent,
      isPinned: fields.pinned,
      claim: readClaim(fields.claim),
      sources: readSources(fields.sources),
      tags: readTags(fields.tags),
    },
    publishAt,
  };
}

/** One line of text; null for nothing. */
export function lineOf(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** Labels with commas between them, each once. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(/[,\n،]/).flatMap((label) => lineOf(label) ?? []))];
}

/** `2018-06-28T14:00` in GMT; null for an empty field, undefined for what is no instant. */
export function readInstant(text: string): Instant | null | undefined {
  if (text.trim() === '') return null;
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(text.trim()) ?? [];
  return isDay(day) ? instantAt(day, time) : undefined;
}

/** The text, and below it the photo. */
function withPhoto({ body, photo }: ComposerFields): string {
  const text = body.trim() === '' ? '' : markEmbeds(body.replace(/\s+$/, ''));
  if (photo.mediaId === '' && [photo.alt, photo.caption, photo.credit].some((words) => words !== '')) {
    const rule = 'Choose the photo that these words are about, or take them away.';
    throw new ValidationError(rule, { file: rule });
  }
  return [text, photoMarkOf(photo, 'photo')].filter((part) => part !== '').join('\n\n');
}

const STAMP_RULE = 'Four digits of a clock in GMT are needed, such as 1400, 14:00 or 830.';

function readStamp(fields: ComposerFields, now: Instant): Instant | undefined {
  const { stamp, stampShown, day } = fields;
  if (stamp === '' || stamp === stampShown) return cutToMinute(pressedAt(fields, now));
  return instantAt(isDay(day) ? day : now.slice(0, 10), stamp);
}

const LATE_MS = 24 * 60 * 60 * 1000;

/** When the button was pressed: a form may have waited for a line. Without a word of it, or with one that cannot be
 *  right, now. */
function pressedAt({ pressedAt: said }: ComposerFields, now: Instant): Instant {
  const waited = Date.parse(now) - Date.parse(said);
  return waited > 0 && waited < LATE_MS ? new Date(said).toISOString() : now;
}

function readClaim(text: string): Claim | null {
  return CLAIMS.find((claim) => claim === text) ?? null;
}

/** Lines `Name | https://...`; an address alone is named by its host. */
function readSources(text: string): Source[] {
  return text.split('\n').flatMap((line) => {
    const whole = line.trim();
    if (whole === '') return [];
    const cut = whole.lastIndexOf('|');
    if (cut >= 0) return [{ name: whole.slice(0, cut).trim(), url: whole.slice(cut + 1).trim() || null }];
    return [URL.canParse(whole) && /^https?:/i.test(whole) ? sourceAt(whole) : { name: whole, url: null }];
  });
}

function sourceAt(url: string): Source {
  return { name: new URL(url).hostname.replace(/^www\./, ''), url };
}
