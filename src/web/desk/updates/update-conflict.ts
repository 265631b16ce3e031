/** Somebody else has stored the update meanwhile: both versions, and the fields with both merged. */
import type { Instant } from '../../../domain/calendar.ts';
import type { DeskUpdatePage } from '../../../services/desk/read-desk-update.ts';
import { composerOf, type ComposerFields } from '../composer/composer-fields.ts';
import { type ConflictView, conflictView } from '../conflict.ts';

/** @param present  as it is stored; @param mine  as it was typed, with the revision it began from */
export function updateConflict(
  present: DeskUpdatePage,
  mine: ComposerFields,
  now: Instant,
): { readonly conflict: ConflictView; readonly fields: ComposerFields } {
  const theirs = composerOf(present.update, mine.once, now);
  const base = present.revisions.find(({ revision }) => String(revision) === mine.revision);
  const known = base && { headline: base.heading, body: base.body };
  const { view, merged } = conflictView(
    { labels: LABELS, mine: flat(mine), theirs: flat(theirs), base: known ?? {} },
    present.revisions[0],
  );
  const { headline = mine.headline, body = mine.body } = merged;
  return { conflict: view, fields: { ...mine, headline, body, revision: theirs.revision } };
}

const LABELS = {
  ...{ headline: 'Headline', body: 'Text', stamp: 'Stamp', byline: 'Byline', claim: 'Claim status' },
  ...{ sources: 'Sources', tags: 'Tags', keyEvent: 'Key event', pinned: 'Pinned', publishAt: 'Release' },
} as const;

function flat(fields: ComposerFields) {
  const { headline, body, byline, claim, sources, tags, publishAt } = fields;
  return {
    ...{ headline, body, byline, claim, sources, tags, publishAt },
    // A stamp that nobody touched is the minute of publication for both.
    stamp: fields.stamp === fields.stampShown ? '' : `${fields.day} ${fields.stamp}`,
    keyEvent: fields.keyEvent ? 'yes' : 'no',
    pinned: fields.pinned ? 'yes' : 'no',
  };
}
