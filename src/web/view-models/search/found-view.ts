/** A result of a search: where it stands, and why it was found. */
import { type Day, formatFullDate, type Instant, isoSeconds } from '../../../domain/calendar.ts';
import { entryHeading, entryName, titleBeyondDate } from '../../../domain/entry.ts';
import { entryPath } from '../../../domain/permalink.ts';
import type { SearchPhrase } from '../../../domain/search/search-query.ts';
import type { Accent, Direction } from '../../../domain/series.ts';
import { formatStamp } from '../../../domain/stamp.ts';
import { makeSnippet, markFound, type TextPart } from '../../../formats/snippet.ts';
import type { SearchPage } from '../../../services/reader/read-search.ts';
import { messagesFor } from '../../messages/messages-for.ts';

const SNIPPET_LENGTH = 240;

export interface FoundView {
  readonly language: string;
  readonly direction: Direction;
  readonly accent: Accent;
  readonly day: Day;
  /** `June 28, 2018` */
  readonly dateDisplay: string;
  /** Of an update: `UPDATE 1400 GMT` and its instant. */
  readonly stamp: { readonly at: Instant; readonly display: string } | null;
  /** The page, at the update or at the original entry. */
  readonly href: string;
  /** The title or headline; empty for an update without one. */
  readonly heading: readonly TextPart[];
  readonly snippet: readonly TextPart[];
  /** The day's page it stands on: `Syria Daily, June 28: Title`; of an entry without its title. */
  readonly pageDisplay: string;
}

type FoundText = SearchPage['found'][number];

/** The view of a result.
 *  @param phrases  what was looked for */
export function foundView(found: FoundText, phrases: readonly SearchPhrase[]): FoundView {
  const { series, day, update, body } = found;
  const { language, direction, accent } = series;
  return {
    ...{ language, direction, accent, day },
    dateDisplay: formatFullDate(day, language),
    stamp: update && { at: isoSeconds(update.postedAt), display: stampDisplay(update.postedAt, found) },
    href: entryPath(series.slug, day) + fragmentOf(found),
    heading: markFound(update ? update.headline : titleOf(found), phrases),
    snippet: makeSnippet(body, phrases, SNIPPET_LENGTH),
    pageDisplay: update ? entryHeading(series, found) : entryName(series, day),
  };
}

function titleOf(found: FoundText): string {
  return titleBeyondDate(found) || entryName(found.series, found.day);
}

function stampDisplay(postedAt: Instant, { series, day }: FoundText): string {
  return messagesFor(series.language).update(formatStamp(postedAt, day, series.language));
}

function fragmentOf({ update, hasOriginalEntry }: FoundText): string {
  if (update) return `#${update.anchor}`;
  return hasOriginalEntry ? '#original-entry' : '';
}
