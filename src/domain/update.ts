/** Updates: the blocks added to an entry after its original entry. */
import type { Instant } from './calendar.ts';
import type { Claim, Source } from './claim.ts';
import { type Stamp, stampOf } from './stamp.ts';

export const UPDATE_STATUSES = ['draft', 'scheduled', 'published', 'withdrawn'] as const;
export type UpdateStatus = (typeof UPDATE_STATUSES)[number];

/** An update as stored. Readers see it when it and its entry are published, or as a stub when withdrawn. */
export interface Update {
  readonly id: string;
  readonly entryId: string;
  readonly status: UpdateStatus;
  /** `update-1400`; null until first published. Never changes and is never used again. */
  readonly anchor: string | null;
  /** The place in the order of first publication on its entry, from 1; null until then. */
  readonly ordinal: number | null;
  /** The instant its stamp shows, cut to the minute. */
  readonly postedAt: Instant;
  readonly publishAt: Instant | null;
  readonly headline: string | null;
  /** Markdown (copy-format, the stored form). */
  readonly body: string;
  readonly byline: string | null;
  readonly isKeyEvent: boolean;
  readonly isPinned: boolean;
  readonly claim: Claim | null;
  readonly sources: readonly Source[];
  readonly tags: readonly string[];
  readonly publishedAt: Instant | null;
  /** The last change that readers are told of. */
  readonly modifiedAt: Instant;
  readonly withdrawal: { readonly at: Instant; readonly reason: string } | null;
  readonly revision: number;
}

/** The order of updates on their page: newest first by posted_at, then by the order of first publication. */
export function comparePlaces(one: Update, other: Update): number {
  if (one.postedAt !== other.postedAt) return one.postedAt < other.postedAt ? 1 : -1;
  return (other.ordinal ?? 0) - (one.ordinal ?? 0);
}

/** The anchor for a newly published update: the stamp's own, or with `-2`, `-3` ... when taken.
 *  @param taken  every anchor ever given on that entry */
export function nextAnchor(stamp: Stamp, taken: ReadonlySet<string>): string {
  const first = `update-${stamp}`;
  if (!taken.has(first)) return first;
  for (let count = 2; ; count += 1) {
    const anchor = `${first}-${String(count)}`;
    if (!taken.has(anchor)) return anchor;
  }
}

/** Anchors for updates published together, given oldest first, so that the lower of two on a page has the plain one.
 *  @param postedAts  newest first, as a page stands
 *  @returns the anchors in the same order */
export function assignAnchors(postedAts: readonly Instant[]): string[] {
  const given = new Map<string, number>();
  return postedAts
    .toReversed()
    .map((postedAt) => {
      const stamp = stampOf(postedAt);
      const count = (given.get(stamp) ?? 0) + 1;
      given.set(stamp, count);
      return count === 1 ? `update-${stamp}` : `update-${stamp}-${count}`;
    })
    .toReversed();
}
