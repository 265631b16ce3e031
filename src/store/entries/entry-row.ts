/** Entries: a row of the database to the domain's Entry and back. */
import type { Insertable, Selectable } from 'kysely';
import type { Entry, Photo } from '../../domain/entry.ts';
import { isRecord, isText, parseList } from '../engine/json.ts';
import type { EntriesTable } from '../schema.ts';

/** The columns of an Entry. */
export const ENTRY_COLUMNS = [
  'id', 'series_id', 'day', 'title', 'standfirst', 'byline', 'status', 'publish_at',
  'lead_media_id', 'lead_caption', 'lead_credit', 'lead_alt', 'lead_warning', 'latest_body', 'latest_at',
  'original_entry', 'posted_at', 'related', 'tags', 'published_at', 'modified_at', 'closed_at', 'revision',
] as const; // prettier-ignore

export type EntryRow = Pick<Selectable<EntriesTable>, (typeof ENTRY_COLUMNS)[number]>;

export function toEntry(row: EntryRow): Entry {
  const { id, day, title, standfirst, byline, status, revision } = row;
  return {
    ...{ id, day, title, standfirst, byline, status, revision },
    seriesId: row.series_id,
    publishAt: row.publish_at,
    lead: toLead(row),
    latest:
      row.latest_body === null || row.latest_at === null
        ? null
        : { body: row.latest_body, at: row.latest_at },
    originalEntry: row.original_entry,
    postedAt: row.posted_at,
    related: parseList(row.related, isRelated),
    tags: parseList(row.tags, isText),
    publishedAt: row.published_at,
    modifiedAt: row.modified_at,
    closedAt: row.closed_at,
  };
}

export function fromEntry(entry: Entry): Omit<Required<Insertable<EntriesTable>>, 'copy_hash'> {
  const { id, day, title, standfirst, byline, status, revision } = entry;
  return {
    ...{ id, day, title, standfirst, byline, status, revision },
    ...fromLead(entry.lead),
    series_id: entry.seriesId,
    publish_at: entry.publishAt,
    latest_body: entry.latest?.body ?? null,
    latest_at: entry.latest?.at ?? null,
    original_entry: entry.originalEntry,
    posted_at: entry.postedAt,
    related: JSON.stringify(entry.related),
    tags: JSON.stringify(entry.tags),
    published_at: entry.publishedAt,
    modified_at: entry.modifiedAt,
    closed_at: entry.closedAt,
  };
}

function toLead(row: EntryRow): Photo | null {
  if (row.lead_caption === null) return null;
  return {
    mediaId: row.lead_media_id,
    caption: row.lead_caption,
    credit: row.lead_credit ?? '',
    alt: row.lead_alt ?? '',
    warning: row.lead_warning ?? '',
  };
}

function fromLead(lead: Photo | null) {
  return {
    lead_media_id: lead?.mediaId ?? null,
    lead_caption: lead?.caption ?? null,
    lead_credit: lead?.credit ?? null,
    lead_alt: lead?.alt ?? null,
    lead_warning: lead?.warning ?? null,
  };
}

function isRelated(value: unknown): value is { readonly text: string } {
  return isRecord(value) && isText(value['text']);
}
