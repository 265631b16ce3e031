/** Links from the head of a day's page to its updates: key events, and what is confirmed and what is not. */
import { type Instant, isoSeconds } from '../../../domain/calendar.ts';
import { type Certainty, CERTAINTIES, certaintyOf } from '../../../domain/claim.ts';
import { formatStamp } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { updateTitle } from '../excerpt.ts';
import type { LinkView } from '../page-view.ts';
import { correctionsOf } from '../update/own-parts.ts';
import { anchorOf, updateStamp } from '../update/update-view.ts';
import type { ViewContext } from '../view-context.ts';

export interface UpdateLinkView extends LinkView {
  readonly at: Instant;
  /** `1400 GMT` */
  readonly atDisplay: string;
  /** Why it is not simply so: `disputed`, `Retraction`; null for no reason. */
  readonly status: string | null;
}

/** Updates whose claims are as certain as each other. */
export interface ClaimGroupView {
  readonly label: string;
  readonly links: readonly UpdateLinkView[];
}

/** The key events among published updates, in their order. */
export function keyEventViews(
  updates: readonly Update[],
  page: EntryPage,
  context: ViewContext,
): UpdateLinkView[] {
  return updates
    .filter(({ isKeyEvent }) => isKeyEvent)
    .map((update) => updateLinkView(update, page, context));
}

/** The published updates that carry a claim status, the most certain first; those of a group in their order. */
export function claimGroupViews(
  updates: readonly Update[],
  page: EntryPage,
  context: ViewContext,
): ClaimGroupView[] {
  const { certainties } = messagesFor(page.series.language);
  const links = (certainty: Certainty) =>
    updates.flatMap((update) => {
      if (update.claim === null || certaintyOf(update.claim) !== certainty) return [];
      const link = updateLinkView(update, page, context);
      return [certainty === 'false' ? { ...link, status: null } : link];
    });
  return CERTAINTIES.map((certainty) => ({
    label: certainties[certainty],
    links: links(certainty),
  })).filter((group) => group.links.length > 0);
}

/** How many claims each group has, where they are too many to stand above the updates; else null.
 *  @example `Confirmed: 4 · Not confirmed: 1` */
export function claimCounts(groups: readonly ClaimGroupView[]): string | null {
  if (groups.flatMap(({ links }) => links).length <= SHORT) return null;
  return groups.map(({ label, links }) => `${label}: ${String(links.length)}`).join(' · ');
}

/** So many claims take less room than a phone's screen. */
const SHORT = 3;

function updateLinkView(update: Update, page: EntryPage, context: ViewContext): UpdateLinkView {
  const { series, entry } = page;
  return {
    at: isoSeconds(update.postedAt),
    atDisplay: formatStamp(update.postedAt, entry.day, series.language),
    label: updateTitle(update, context) || updateStamp(update, { page }),
    href: `#${anchorOf(update)}`,
    status: doubtOf(update, page),
  };
}

function doubtOf({ id, claim }: Update, page: EntryPage): string | null {
  const text = messagesFor(page.series.language);
  const isRetracted = correctionsOf(page, id).some(({ kind }) => kind === 'retraction');
  if (isRetracted) return text.corrections.retraction;
  return claim === null || certaintyOf(claim) === 'confirmed' ? null : text.claims[claim];
}
