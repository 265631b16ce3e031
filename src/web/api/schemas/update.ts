/** Updates as programs see them. */
import { z } from 'zod';
import { isoSeconds } from '../../../domain/calendar.ts';
import { CLAIMS } from '../../../domain/claim.ts';
import { updatePath } from '../../../domain/permalink.ts';
import { CORRECTION_KINDS } from '../../../domain/revision.ts';
import { stampOf } from '../../../domain/stamp.ts';
import { type Update, UPDATE_STATUSES } from '../../../domain/update.ts';
import type { EditableField } from '../../../services/updates/draft-update.ts';
import type { UpdateOnPage } from '../../../services/updates/get-update.ts';
import {
  HEADING,
  INSTANT_IN,
  INSTANT_OUT,
  line,
  MARKDOWN,
  REVISION,
  secondsOf,
  SEQ,
  TAGS,
  text,
} from './fields.ts';

const SOURCE_IN = z.strictObject({
  name: line(1000).min(1),
  url: line(1000)
    .regex(/^https?:\/\/\S+$/i, 'An address that begins with https:// or http:// is needed.')
    .nullable()
    .default(null),
});

const FIELDS = z.strictObject({
  body: MARKDOWN.describe('Markdown.'),
  headline: HEADING.nullable(),
  postedAt: INSTANT_IN.describe(
    'What its stamp shows, cut to the minute; it schedules nothing. Left out of a new one: the present minute.',
  ),
  status: z.enum(['draft', 'published']).describe('With publishAt, either means: scheduled until then.'),
  publishAt: INSTANT_IN.nullable().describe('When it is released, and what its stamp shows then.'),
  keyEvent: z.boolean(),
  pinned: z.boolean(),
  claim: z.enum(CLAIMS).nullable(),
  sources: z.array(SOURCE_IN).max(50),
  tags: TAGS,
  byline: line(2000).nullable(),
});

export const NEW_UPDATE = FIELDS.exactPartial()
  .required({ body: true })
  .describe('Without status and publishAt it is published at once.')
  .meta({ examples: [{ headline: 'Rebels Pull Back', body: 'Rebels have left the town.' }] });

export const UPDATE_CHANGES = FIELDS.exactPartial()
  .describe(
    'What is left out stays. A published update is changed in silence, as for a typo; readers are told of a correction. A draft with status "published" is given to readers.',
  )
  .meta({ examples: [{ body: 'Rebels have left the town of Busra.' }] });

export const WITHDRAWAL = z
  .strictObject({ reason: text(2000).min(1).describe('What readers are told.') })
  .meta({ examples: [{ reason: 'The report proved wrong.' }] });

export const CORRECTION = z
  .strictObject({
    kind: z.enum(CORRECTION_KINDS),
    note: text(2000).min(1).describe('What readers are told.'),
    body: FIELDS.shape.body.exactOptional(),
    headline: FIELDS.shape.headline.exactOptional(),
  })
  .meta({
    examples: [
      { kind: 'correction', note: 'The town is Busra.', body: 'Rebels have left the town of Busra.' },
    ],
  });

const UPDATE_NAMES = z.strictObject({
  id: z.string(),
  anchor: z.string().nullable().describe('Its name on the page; null until it is first published.'),
  stamp: z.string().describe('GMT: 1400.'),
  postedAt: INSTANT_OUT,
  permalink: z.string().nullable().describe('Null until it is first published.'),
});

export const ADDED_UPDATE = z.strictObject({ ...UPDATE_NAMES.shape, seq: SEQ, revision: REVISION });

export const UPDATE = z.strictObject({
  ...UPDATE_NAMES.shape,
  series: z.string().describe('Slug.'),
  date: z.iso.date().describe('Of its entry.'),
  status: z.enum(UPDATE_STATUSES),
  publishAt: INSTANT_OUT.nullable(),
  publishedAt: INSTANT_OUT.nullable(),
  modifiedAt: INSTANT_OUT.describe('The last change that readers were told of.'),
  headline: z.string().nullable(),
  body: z.string(),
  byline: z.string().nullable(),
  keyEvent: z.boolean(),
  pinned: z.boolean(),
  claim: z.enum(CLAIMS).nullable(),
  sources: z.array(z.strictObject({ name: z.string(), url: z.string().nullable() })),
  tags: z.array(z.string()),
  withdrawal: z.strictObject({ at: INSTANT_OUT, reason: z.string() }).nullable(),
  revision: REVISION,
});

export const CHANGED_UPDATE = z.strictObject({ ...UPDATE.shape, seq: SEQ });

export const UPDATE_LIST = z.strictObject({ updates: z.array(UPDATE).describe('Newest stamp first.') });

/** The fields of an update as services know them; what was left out stays out. */
export function toUpdateFields(
  fields: Omit<z.output<typeof UPDATE_CHANGES>, 'status' | 'publishAt'>,
): Partial<Pick<Update, EditableField>> {
  const { keyEvent, pinned, ...same } = fields;
  return {
    ...same,
    ...(keyEvent !== undefined && { isKeyEvent: keyEvent }),
    ...(pinned !== undefined && { isPinned: pinned }),
  };
}

/** What a new update is called.
 *  @param origin  `https://news.example` */
export function updateNames(
  origin: string,
  { series, entry, update }: UpdateOnPage,
): z.output<typeof UPDATE_NAMES> {
  const { id, anchor, postedAt } = update;
  return {
    id,
    anchor,
    stamp: stampOf(postedAt),
    postedAt: isoSeconds(postedAt),
    permalink: anchor === null ? null : origin + updatePath(series.slug, entry.day, anchor),
  };
}

export function updateView(origin: string, found: UpdateOnPage): z.output<typeof UPDATE> {
  const { update, series, entry } = found;
  const { status, headline, body, byline, claim, sources, tags, withdrawal, revision } = update;
  return {
    ...updateNames(origin, found),
    ...{ series: series.slug, date: entry.day, status },
    publishAt: secondsOf(update.publishAt),
    publishedAt: secondsOf(update.publishedAt),
    modifiedAt: isoSeconds(update.modifiedAt),
    ...{ headline, body, byline, keyEvent: update.isKeyEvent, pinned: update.isPinned, claim },
    sources: sources.map(({ name, url }) => ({ name, url })),
    tags: [...tags],
    withdrawal: withdrawal && { at: isoSeconds(withdrawal.at), reason: withdrawal.reason },
    revision,
  };
}
