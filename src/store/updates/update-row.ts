/** Updates: a row of the database to the domain's Update and back. */
import type { Insertable, Selectable } from 'kysely';
import type { Source } from '../../domain/claim.ts';
import type { Update } from '../../domain/update.ts';
import { isRecord, isText, parseList } from '../engine/json.ts';
import type { UpdatesTable } from '../schema.ts';

/** The columns of an Update. */
export const UPDATE_COLUMNS = [
  'id', 'entry_id', 'status', 'anchor', 'ordinal', 'posted_at', 'publish_at', 'headline', 'body', 'byline',
  'key_event', 'pinned', 'claim', 'sources', 'tags', 'published_at', 'modified_at',
  'withdrawn_at', 'withdrawn_reason', 'revision',
] as const; // prettier-ignore

export type UpdateRow = Pick<Selectable<UpdatesTable>, (typeof UPDATE_COLUMNS)[number]>;

/** The same columns, for a query that joins other tables. */
export const JOINED_UPDATE_COLUMNS = UPDATE_COLUMNS.map((column) => `updates.${column}` as const);

export function toUpdate(row: UpdateRow): Update {
  const { id, status, anchor, ordinal, headline, body, byline, claim, revision } = row;
  return {
    ...{ id, status, anchor, ordinal, headline, body, byline, claim, revision },
    entryId: row.entry_id,
    postedAt: row.posted_at,
    publishAt: row.publish_at,
    isKeyEvent: row.key_event === 1,
    isPinned: row.pinned === 1,
    sources: parseList(row.sources, isSource),
    tags: parseList(row.tags, isText),
    publishedAt: row.published_at,
    modifiedAt: row.modified_at,
    withdrawal: toWithdrawal(row),
  };
}

export function fromUpdate(
  update: Update,
): Omit<Required<Insertable<UpdatesTable>>, 'series_id' | 'entry_status'> {
  const { id, status, anchor, ordinal, headline, body, byline, claim, revision } = update;
  return {
    ...{ id, status, anchor, ordinal, headline, body, byline, claim, revision },
    entry_id: update.entryId,
    posted_at: update.postedAt,
    publish_at: update.publishAt,
    key_event: update.isKeyEvent ? 1 : 0,
    pinned: update.isPinned ? 1 : 0,
    sources: JSON.stringify(update.sources),
    tags: JSON.stringify(update.tags),
    published_at: update.publishedAt,
    modified_at: update.modifiedAt,
    withdrawn_at: update.withdrawal?.at ?? null,
    withdrawn_reason: update.withdrawal?.reason ?? null,
  };
}

function toWithdrawal({ withdrawn_at, withdrawn_reason }: UpdateRow): Update['withdrawal'] {
  if (withdrawn_at === null || withdrawn_reason === null) return null;
  return { at: withdrawn_at, reason: withdrawn_reason };
}

function isSource(value: unknown): value is Source {
  return isRecord(value) && isText(value['name']) && (value['url'] === null || isText(value['url']));
}
