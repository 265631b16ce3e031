/** How much there is of a day, at its head. */
import { type Instant, isoSeconds } from '../../../domain/calendar.ts';
import { formatStamp } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { Messages } from '../../messages/messages.ts';
import type { LinkView } from '../page-view.ts';
import { anchorOf } from '../update/update-view.ts';

/** `15 updates`, and a link to the newest. */
export interface SummaryView {
  readonly countDisplay: string;
  readonly newest: LinkView & { readonly at: Instant };
}

/** The count of published updates, newest first; null where there are none. */
export function summaryView(
  published: readonly Update[],
  { series, entry }: EntryPage,
  text: Messages,
): SummaryView | null {
  const [newest] = published;
  if (!newest) return null;
  return {
    countDisplay: text.updateCount(published.length),
    newest: {
      at: isoSeconds(newest.postedAt),
      label: text.latestUpdate(formatStamp(newest.postedAt, entry.day, series.language)),
      href: `#${anchorOf(newest)}`,
    },
  };
}
