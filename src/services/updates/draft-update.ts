/** An update as an editor gives it. */
import { cutToMinute } from '../../domain/calendar.ts';
import type { Update } from '../../domain/update.ts';
import type { Context } from '../context.ts';

/** What an editor gives of an update; what is left out is empty. */
export interface NewUpdate extends Partial<Pick<Update, EditableField>> {
  readonly body: string;
}

export type EditableField =
  'headline' | 'body' | 'byline' | 'postedAt' | 'isKeyEvent' | 'isPinned' | 'claim' | 'sources' | 'tags';

/** A draft that nobody has stored yet.
 *  @param input.postedAt  instant shown as the stamp, cut to the minute; defaults to context.clock.now() */
export function draftUpdate(context: Context, entryId: string, input: NewUpdate): Update {
  const now = context.clock.now();
  return {
    id: context.newId(),
    entryId,
    headline: null,
    byline: null,
    isKeyEvent: false,
    isPinned: false,
    claim: null,
    sources: [],
    tags: [],
    ...input,
    postedAt: cutToMinute(input.postedAt ?? now),
    status: 'draft',
    anchor: null,
    ordinal: null,
    publishAt: null,
    publishedAt: null,
    modifiedAt: now,
    withdrawal: null,
    revision: 1,
  };
}
