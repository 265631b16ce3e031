/** Entries as programs see them. */
import { z } from 'zod';
import { isoSeconds } from '../../../domain/calendar.ts';
import { ENTRY_STATUSES, type Entry } from '../../../domain/entry.ts';
import { entryPath } from '../../../domain/permalink.ts';
import type { Series } from '../../../domain/series.ts';
import {
  DAY,
  HEADING,
  INSTANT_IN,
  INSTANT_OUT,
  line,
  MARKDOWN,
  MEDIA_ID,
  REVISION,
  secondsOf,
  SEQ,
  TAGS,
} from './fields.ts';

const LEAD = z
  .strictObject({
    mediaId: MEDIA_ID.nullable().describe('Of a picture that POST /media answered; null: an empty slot.'),
    caption: line(2000).default(''),
    credit: line(2000).default(''),
    alt: line(2000).default('').describe('Empty: the picture is decorative.'),
    warning: line(2000).default(''),
  })
  .describe('The photo at the head of the page.');

const TEXTS = z.strictObject({
  title: HEADING.min(1),
  standfirst: line(4000).nullable(),
  byline: line(2000).nullable(),
  tags: TAGS,
  lead: LEAD.nullable(),
  latest: MARKDOWN.nullable().describe(
    'Where things stand, in Markdown. Readers find the earlier texts below it; null or empty takes them away as well.',
  ),
  originalEntry: MARKDOWN.describe('The text the day begins with, in Markdown.'),
});

const STATUS = z
  .enum(['draft', 'published'])
  .describe('With publishAt, either means: scheduled until that instant.');

const PUBLISH_AT = INSTANT_IN.nullable().describe('When it is released; null: not by itself.');

export const NEW_ENTRY = z
  .strictObject({ date: DAY, ...TEXTS.shape, status: STATUS, publishAt: PUBLISH_AT })
  .exactPartial({ standfirst: true, byline: true, tags: true, lead: true, latest: true, publishAt: true })
  .meta({
    examples: [
      {
        date: '2018-06-28',
        title: 'Pro-Assad Forces Advance',
        originalEntry: 'Pro-Assad forces have taken two towns.',
        status: 'published',
      },
    ],
  });

export const ENTRY_CHANGES = z
  .strictObject({ ...TEXTS.shape, status: STATUS, publishAt: PUBLISH_AT })
  .exactPartial()
  .describe(
    'What is left out stays. A published entry is changed in silence, as for a typo. A draft with status "published" is given to readers.',
  )
  .meta({ examples: [{ title: 'Pro-Assad Forces Advance in the South' }] });

const ENTRY_SUMMARY = z.strictObject({
  id: z.string(),
  series: z.string().describe('Slug.'),
  date: z.iso.date(),
  title: z.string(),
  standfirst: z.string().nullable(),
  byline: z.string().nullable(),
  tags: z.array(z.string()),
  status: z.enum(ENTRY_STATUSES),
  publishAt: INSTANT_OUT.nullable(),
  publishedAt: INSTANT_OUT.nullable(),
  modifiedAt: INSTANT_OUT.describe('The last change of its own that readers were told of.'),
  closedAt: INSTANT_OUT.nullable(),
  permalink: z.string().describe('Of its page, which readers see once it is published.'),
  revision: REVISION,
});

export const ENTRY = z.strictObject({
  ...ENTRY_SUMMARY.shape,
  lead: z
    .strictObject({
      mediaId: z.string().nullable(),
      caption: z.string(),
      credit: z.string(),
      alt: z.string(),
      warning: z.string(),
    })
    .nullable(),
  latest: z.strictObject({ body: z.string(), at: INSTANT_OUT }).nullable(),
  originalEntry: z.string(),
});

export const CHANGED_ENTRY = z.strictObject({ ...ENTRY.shape, seq: SEQ });

export const ENTRY_LIST = z.strictObject({
  entries: z.array(ENTRY_SUMMARY).describe('Newest day first, without their texts.'),
  next: z.string().nullable().describe('The path of the next page; null: this is the last.'),
});

/** An entry without its texts.
 *  @param origin  `https://news.example` */
export function entrySummaryView(
  origin: string,
  series: Series,
  entry: Entry,
): z.output<typeof ENTRY_SUMMARY> {
  const { id, day, title, standfirst, byline, tags, status, revision } = entry;
  return {
    ...{ id, series: series.slug, date: day, title, standfirst, byline, tags: [...tags], status },
    publishAt: secondsOf(entry.publishAt),
    publishedAt: secondsOf(entry.publishedAt),
    modifiedAt: isoSeconds(entry.modifiedAt),
    closedAt: secondsOf(entry.closedAt),
    permalink: origin + entryPath(series.slug, day),
    revision,
  };
}

export function entryView(
  origin: string,
  { series, entry }: { readonly series: Series; readonly entry: Entry },
): z.output<typeof ENTRY> {
  const { lead, latest, originalEntry } = entry;
  return {
    ...entrySummaryView(origin, series, entry),
    lead: lead && { ...lead },
    latest: latest && { body: latest.body, at: isoSeconds(latest.at) },
    originalEntry,
  };
}
