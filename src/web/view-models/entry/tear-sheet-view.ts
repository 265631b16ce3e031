/** A day as one file to keep. */
import { type Instant, isoSeconds } from '../../../domain/calendar.ts';
import { entryPath } from '../../../domain/permalink.ts';
import { formatDatedStamp } from '../../../domain/stamp.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { PageLocals } from '../page-view.ts';
import type { ViewContext } from '../view-context.ts';
import { dayNeighbours, dayPageLocals } from './day-page.ts';
import { type DayView, dayView } from './day-view.ts';
import type { NeighboursView } from './neighbours-view.ts';

/** The locals of views/reader/tear-sheet.ejs. */
export interface TearSheetView extends PageLocals, DayView {
  readonly neighbours: NeighboursView | null;
  /** Of the day's page, absolute. */
  readonly url: string;
  readonly savedAt: Instant;
  /** `at 1512 GMT, June 28, 2018, as of change 42` */
  readonly savedDisplay: string;
}

/** The locals of a day's tear sheet.
 *  @param savedAt  when it is made */
export function tearSheetView(page: EntryPage, savedAt: Instant, context: ViewContext): TearSheetView {
  const { series, entry, seq } = page;
  const day = dayView(page, 'desc', context, 'sheet');
  return {
    ...dayPageLocals(page, context),
    ...day,
    neighbours: dayNeighbours(page, 'desc'),
    url: context.publicUrl + entryPath(series.slug, entry.day),
    savedAt: isoSeconds(savedAt),
    savedDisplay: day.text.savedAt(formatDatedStamp(savedAt, series.language), seq),
  };
}
