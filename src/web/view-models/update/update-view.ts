/** An update as readers see it. views/partials/update.ejs renders it, wherever it stands. */
import { namesOf } from '../../../domain/byline.ts';
import { type Instant, isoSeconds } from '../../../domain/calendar.ts';
import type { Claim, Source } from '../../../domain/claim.ts';
import { entryPath, historyPath, tagPath, updatePath } from '../../../domain/permalink.ts';
import { formatStamp } from '../../../domain/stamp.ts';
import { tagOf } from '../../../domain/tag.ts';
import type { Update } from '../../../domain/update.ts';
import { isWebUrl } from '../../../formats/safe-html.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { bodyHtml, type BlockSetting } from './block-body.ts';
import { updateText } from './body-texts.ts';
import { type CorrectionView, correctionView } from './correction-view.ts';
import { correctionsOf } from './own-parts.ts';
import type { LinkView } from '../page-view.ts';
import { withdrawnDisplay } from './withdrawal-stub.ts';

interface StampedView {
  /** BCP 47 tag of the series: what is said around it is in this language. */
  readonly language: string;
  /** The id of the element: `update-1400`. */
  readonly anchor: string;
  /** The place in the order of publication, from 1; null before. */
  readonly ordinal: number | null;
  /** `2018-06-28T14:00:00Z` */
  readonly postedAt: Instant;
  /** `UPDATE 1400 GMT` */
  readonly stampDisplay: string;
  readonly permalink: string;
}

/** What is left of an update that was withdrawn: nothing of its text. */
export interface WithdrawnUpdateView extends StampedView {
  readonly isWithdrawn: true;
  readonly withdrawnAt: Instant;
  /** `withdrawn 1512 GMT` */
  readonly withdrawnDisplay: string;
  readonly reason: string;
}

export interface PublishedUpdateView extends StampedView {
  readonly isWithdrawn: false;
  readonly isKeyEvent: boolean;
  readonly headline: string | null;
  readonly claim: { readonly status: Claim; readonly label: string } | null;
  /** Corrections that take the text back: told before it. */
  readonly retractions: readonly CorrectionView[];
  readonly bodyHtml: string;
  readonly sources: readonly Source[];
  readonly tags: readonly LinkView[];
  /** `By Ada Writer` */
  readonly byline: string | null;
  /** The other corrections, newest first. */
  readonly corrections: readonly CorrectionView[];
  /** null where nothing was ever corrected. */
  readonly historyHref: string | null;
  /** null where the day has no original entry. */
  readonly originalEntryHref: string | null;
}

export type UpdateView = PublishedUpdateView | WithdrawnUpdateView;

/** The view of an update.
 *  @param update  published or withdrawn, so that it has an anchor */
export function updateView(update: Update, setting: BlockSetting): UpdateView {
  return update.withdrawal
    ? withdrawnView(update, update.withdrawal, setting)
    : publishedView(update, setting);
}

/** `UPDATE 1400 GMT`; with the date where that is not the entry's own day. */
export function updateStamp(update: Update, { page }: Pick<BlockSetting, 'page'>): string {
  const { series, entry } = page;
  return messagesFor(series.language).update(formatStamp(update.postedAt, entry.day, series.language));
}

/** The anchor of an update that was published; every such update has one. */
export function anchorOf(update: Update): string {
  return update.anchor ?? update.id;
}

function stampedView(update: Update, setting: BlockSetting): StampedView {
  const { series, entry } = setting.page;
  const anchor = anchorOf(update);
  return {
    language: series.language,
    anchor,
    ordinal: update.ordinal,
    postedAt: isoSeconds(update.postedAt),
    stampDisplay: updateStamp(update, setting),
    permalink: updatePath(series.slug, entry.day, anchor),
  };
}

function withdrawnView(
  update: Update,
  { at, reason }: { readonly at: Instant; readonly reason: string },
  setting: BlockSetting,
): WithdrawnUpdateView {
  const { series, entry } = setting.page;
  return {
    ...stampedView(update, setting),
    isWithdrawn: true,
    withdrawnAt: isoSeconds(at),
    withdrawnDisplay: withdrawnDisplay(at, { series, day: entry.day }),
    reason,
  };
}

function publishedView(update: Update, setting: BlockSetting): PublishedUpdateView {
  const { series, entry } = setting.page;
  const text = messagesFor(series.language);
  const own = correctionsOf(setting.page, update.id).map((correction) =>
    correctionView(correction, series.language, text),
  );
  return {
    ...stampedView(update, setting),
    isWithdrawn: false,
    isKeyEvent: update.isKeyEvent,
    headline: update.headline,
    claim: update.claim ? { status: update.claim, label: text.claims[update.claim] } : null,
    retractions: own.filter(({ kind }) => kind === 'retraction'),
    bodyHtml: bodyHtml(updateText(update), update.id, setting),
    sources: update.sources.map(linkOnlyWeb),
    tags: tagLinks(update.tags),
    byline: update.byline === null ? null : text.by(namesOf(update.byline)),
    corrections: own.filter(({ kind }) => kind !== 'retraction'),
    historyHref: own.length === 0 ? null : historyPath(series.slug, entry.day, anchorOf(update)),
    originalEntryHref: originalEntryHref(setting),
  };
}

/** A source with an address that a link may lead to, or with none. */
function linkOnlyWeb({ name, url }: Source): Source {
  return { name, url: url !== null && isWebUrl(url) ? url : null };
}

/** Where "Jump to Original Entry" leads; null where the day has none. */
export function originalEntryHref({ page, place }: Pick<BlockSetting, 'page' | 'place'>): string | null {
  if (page.entry.originalEntry.trim() === '') return null;
  const fragment = '#original-entry';
  return place === 'alone' ? entryPath(page.series.slug, page.entry.day) + fragment : fragment;
}

/** Links to the pages of tags; a label without letters or numbers has none and is left out. */
export function tagLinks(labels: readonly string[]): LinkView[] {
  return labels
    .filter((label) => tagOf(label) !== '')
    .map((label) => ({ label, href: tagPath(tagOf(label)) }));
}
