/** References: mentions of other entries, of updates on the same page and of other articles. */
import type { Day } from '../calendar.ts';
import type { Stamp } from '../stamp.ts';

/** What a text points to. `text` is how it stands there, as plain text without Markdown marks or escapes. */
export type Reference =
  | {
      readonly kind: 'entry';
      readonly text: string;
      /** Slug of the series it names. */
      readonly series: string;
      readonly day: Day;
      /** The title written after the date; null for a mention without one. */
      readonly title: string | null;
      /** The year was not written and the day found lies more than 300 days back. */
      readonly isYearGuessed: boolean;
    }
  | { readonly kind: 'update'; readonly text: string; readonly stamp: Stamp }
  | { readonly kind: 'external'; readonly text: string; readonly title: string; readonly url: string | null };

/** How a resolved reference stands on a page: its text becomes a link that reads `display`. */
export interface ReferenceLink {
  readonly text: string;
  readonly display: string;
  /** A path of the site, with a fragment for an update. */
  readonly href: string;
}

/** How a resolved reference to an entry reads: where it was written with a title, with the target's present one.
 *  @param title  the target's present title; empty where it says no more than the date */
export function displayReference(
  { text, writtenTitle }: { readonly text: string; readonly writtenTitle: string | null },
  title: string,
): string {
  if (writtenTitle === null) return text;
  const mention = text.slice(0, text.length - writtenTitle.length);
  return title === '' ? mention.replace(/[\s:–—-]+$/, '') : mention + title;
}
