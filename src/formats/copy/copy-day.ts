/** A day as copy says it: what parseCopy gives and writeCopy takes. */
import type { Day, Instant } from '../../domain/calendar.ts';
import type { Reference } from '../../domain/references/reference.ts';

export const FINDING_KINDS = [
  'photo-missing',
  'embed-missing',
  'caption-or-heading',
  'latest-marker',
  'next-day',
  'out-of-order',
  'title-unknown',
  'reference-year-guessed',
  'control-characters',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A reading that an editor should look at; it never stops an import. */
export interface Finding {
  /** From 1. */
  readonly line: number;
  readonly kind: FindingKind;
  readonly message: string;
}

export interface CopyUpdate {
  /** As given at first publication, the oldest update's first. */
  readonly anchor: string;
  readonly postedAt: Instant;
  readonly headline: string | null;
  /** Markdown. */
  readonly body: string;
}

export type CopyReference = Reference & {
  /** `original`, or the anchor of the update it stands in. */
  readonly in: string;
  readonly line: number;
};

export interface CopyDay {
  /** The series' name. */
  readonly series: string;
  readonly day: Day;
  readonly title: string;
  /** The lead photo's words, as plain text; the photo itself is lost. */
  readonly lead: { readonly caption: string; readonly credit: string } | null;
  /** Where things stand: Markdown. */
  readonly latest: string | null;
  /** Markdown. */
  readonly originalEntry: string | null;
  /** The original entry's time of publication: 0000 GMT of the day where the copy gives none. */
  readonly postedAt: Instant;
  /** Newest first. */
  readonly updates: readonly CopyUpdate[];
  readonly related: readonly { readonly text: string }[];
  /** In the order of the page. */
  readonly references: readonly CopyReference[];
  readonly findings: readonly Finding[];
}
