/** Key events: the updates picked for the page's summary list. */
import { type Instant, isoSeconds } from '../../../domain/calendar.ts';
import { formatStamp } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { updateTitle } from '../excerpt.ts';
import { anchorOf, updateStamp } from '../update/update-view.ts';
import type { ViewContext } from '../view-context.ts';

export interface KeyEventView {
  readonly at: Instant;
  /** `1400 GMT` */
  readonly atDisplay: string;
  /** The headline, or the first sentence of an update without one. */
  readonly label: string;
  readonly href: string;
}

/** The key events among published updates, in their order. */
export function keyEventViews(
  updates: readonly Update[],
  page: EntryPage,
  context: ViewContext,
): KeyEventView[] {
  const { series, entry } = page;
  return updates
    .filter(({ isKeyEvent }) => isKeyEvent)
    .map((update) => ({
      at: isoSeconds(update.postedAt),
      atDisplay: formatStamp(update.postedAt, entry.day, series.language),
      label: updateTitle(update, context) || updateStamp(update, { page }),
      href: `#${anchorOf(update)}`,
    }));
}
