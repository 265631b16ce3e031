/** What the composer's fields hold, as typed: read from a form, or filled for the first time. */
import type { Request } from 'express';
import { type Day, dayOf, type Instant } from '../../../domain/calendar.ts';
import { stampOf } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import { fieldOf } from '../form.ts';
import { type PhotoFields, photoFieldsOf, readPhotoFields } from '../photo-fields.ts';

export interface ComposerFields {
  /** HHMM of the stamp, and what it was when the page was made: left as it was, it means the minute of publication. */
  readonly stamp: string;
  readonly stampShown: string;
  /** When the button was pressed, by the browser, for a form that comes late; empty where it does not say. */
  readonly pressedAt: string;
  /** Of the stamp. */
  readonly day: Day;
  readonly headline: string;
  readonly body: string;
  readonly byline: string;
  /** A claim status; empty for none. */
  readonly claim: string;
  /** A line for each: `Name | https://...`. */
  readonly sources: string;
  /** With commas between them. */
  readonly tags: string;
  readonly keyEvent: boolean;
  readonly pinned: boolean;
  /** `2018-06-28T14:00`, in GMT; empty: not by itself. */
  readonly publishAt: string;
  readonly once: string;
  /** Empty for an update that is not stored. */
  readonly revision: string;
  /** Of a change to what readers see. */
  readonly kind: string;
  readonly note: string;
  /** To be added at the end of the text. */
  readonly photo: PhotoFields;
}

/** The fields of a form. */
export function readComposer(request: Request): ComposerFields {
  const field = (name: string) => fieldOf(request, name);
  const text = (name: string) => field(name).replace(/\r\n?/g, '\n');
  return {
    ...{ stamp: field('stamp').trim(), stampShown: field('stampShown'), day: field('day') },
    pressedAt: field('pressedAt'),
    ...{ headline: field('headline'), body: text('body'), byline: field('byline'), claim: field('claim') },
    ...{ sources: text('sources'), tags: field('tags'), publishAt: field('publishAt') },
    keyEvent: field('keyEvent') !== '',
    pinned: field('pinned') !== '',
    ...{ once: field('once'), revision: field('revision'), kind: field('kind'), note: field('note') },
    photo: readPhotoFields(request, 'photo'),
  };
}

/** The fields of an update that nobody has begun: stamped with the present minute. */
export function freshComposer(now: Instant, once: string, byline: string): ComposerFields {
  return {
    ...{ stamp: stampOf(now), stampShown: stampOf(now), pressedAt: '', day: dayOf(now), once, byline },
    ...{ headline: '', body: '', claim: '', sources: '', tags: '', publishAt: '', revision: '', kind: '' },
    ...{ note: '', keyEvent: false, pinned: false, photo: photoFieldsOf(null) },
  };
}

/** The fields with their stamp fixed: what a warning named is what is published when it is answered. */
export function stampedAt(fields: ComposerFields, postedAt: Instant): ComposerFields {
  return { ...fields, stamp: stampOf(postedAt), stampShown: '', day: dayOf(postedAt) };
}

/** The fields of a stored update. A draft is stamped anew when it is published, unless somebody gives it a stamp.
 *  @param now  the present instant, for a draft */
export function composerOf(update: Update, once: string, now: Instant): ComposerFields {
  const isDraft = update.status === 'draft' || update.status === 'scheduled';
  const stampedAt = isDraft ? now : update.postedAt;
  return {
    stamp: stampOf(stampedAt),
    stampShown: isDraft ? stampOf(now) : '',
    pressedAt: '',
    day: dayOf(stampedAt),
    headline: update.headline ?? '',
    body: update.body,
    byline: update.byline ?? '',
    claim: update.claim ?? '',
    sources: update.sources.map(({ name, url }) => (url === null ? name : `${name} | ${url}`)).join('\n'),
    tags: update.tags.join(', '),
    keyEvent: update.isKeyEvent,
    pinned: update.isPinned,
    publishAt: update.publishAt?.slice(0, 16) ?? '',
    ...{ once, revision: String(update.revision), kind: '', note: '', photo: photoFieldsOf(null) },
  };
}
