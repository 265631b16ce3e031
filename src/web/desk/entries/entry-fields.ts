/** What the fields of an entry hold, as typed: read from a form, or filled for the first time. */
import type { Request, Response } from 'express';
import { isDay } from '../../../domain/calendar.ts';
import type { Entry, Photo } from '../../../domain/entry.ts';
import { ValidationError } from '../../../domain/errors.ts';
import { markEmbeds } from '../../../formats/mark-embeds.ts';
import type { Context } from '../../../services/context.ts';
import { accountOf } from '../../account-of.ts';
import { lineOf, readInstant, readTags } from '../composer/parse-composer.ts';
import { fieldOf } from '../form.ts';
import { type PhotoFields, photoFieldsOf, readPhotoFields, takePicture, toPhoto } from '../photo-fields.ts';

export interface EntryFields {
  /** Slug. */
  readonly series: string;
  /** `2018-06-28` */
  readonly date: string;
  readonly title: string;
  readonly standfirst: string;
  readonly byline: string;
  /** With commas between them. */
  readonly tags: string;
  readonly originalEntry: string;
  readonly lead: PhotoFields;
  /** `2018-06-28T14:00`, in GMT; empty: not by itself. */
  readonly publishAt: string;
  readonly once: string;
  /** Empty for an entry that is not stored. */
  readonly revision: string;
  /** Of a change to what readers see. */
  readonly kind: string;
  readonly note: string;
}

/** The fields of a form. */
export function readEntryFields(request: Request): EntryFields {
  const field = (name: string) => fieldOf(request, name);
  return {
    ...{ series: field('series'), date: field('date').trim(), title: field('title') },
    ...{ standfirst: field('standfirst'), byline: field('byline'), tags: field('tags') },
    originalEntry: field('originalEntry').replace(/\r\n?/g, '\n'),
    lead: readPhotoFields(request, 'lead'),
    ...{ publishAt: field('publishAt'), once: field('once'), revision: field('revision') },
    ...{ kind: field('kind'), note: field('note') },
  };
}

/** The fields with the photo that came with them. */
export async function withLead(
  context: Context,
  request: Request,
  response: Response,
  fields: EntryFields,
): Promise<EntryFields> {
  return { ...fields, lead: await takePicture(context, request, fields.lead, accountOf(response)) };
}

/** The fields of an entry that is not stored; what is left out is empty. */
export function freshEntryFields(given: Partial<EntryFields> & Pick<EntryFields, 'once'>): EntryFields {
  return {
    ...{ series: '', date: '', title: '', standfirst: '', byline: '', tags: '', originalEntry: '' },
    ...{ lead: photoFieldsOf(null), publishAt: '', revision: '', kind: '', note: '' },
    ...given,
  };
}

/** The fields of a stored entry. */
export function entryFieldsOf(entry: Entry, slug: string, once: string): EntryFields {
  return {
    ...{ series: slug, date: entry.day, title: entry.title, standfirst: entry.standfirst ?? '' },
    ...{ byline: entry.byline ?? '', tags: entry.tags.join(', '), originalEntry: entry.originalEntry },
    lead: photoFieldsOf(entry.lead),
    publishAt: entry.publishAt?.slice(0, 16) ?? '',
    ...{ once, revision: String(entry.revision), kind: '', note: '' },
  };
}

export type EntryChanges = Pick<Entry, 'title' | 'standfirst' | 'byline' | 'tags' | 'originalEntry'> & {
  readonly lead: Photo | null;
  readonly publishAt: string | null;
};

/** Reads the fields.
 *  @throws ValidationError per field: what cannot be read */
export function parseEntryFields(fields: EntryFields): EntryChanges {
  const publishAt = readInstant(fields.publishAt);
  const problems = {
    ...(!isDay(fields.date) && { date: 'A date such as 2018-06-28 is needed.' }),
    ...(publishAt === undefined && { publishAt: 'A date and a time in GMT are needed.' }),
  };
  if (publishAt === undefined || Object.keys(problems).length > 0) {
    throw new ValidationError(Object.values(problems).join(' '), problems);
  }
  return {
    title: lineOf(fields.title) ?? '',
    standfirst: lineOf(fields.standfirst),
    byline: lineOf(fields.byline),
    tags: readTags(fields.tags),
    originalEntry:
      fields.originalEntry.trim() === '' ? '' : markEmbeds(fields.originalEntry.replace(/\s+$/, '')),
    lead: toPhoto(fields.lead, 'lead'),
    publishAt,
  };
}
