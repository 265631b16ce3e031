/** A day as one file to keep. */
import { type Instant, isoSeconds } from '../../../domain/calendar.ts';
import { entryPath } from '../../../domain/permalink.ts';
import { formatDatedStamp } from '../../../domain/stamp.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { ViewContext } from '../view-context.ts';
import { type EntryView, entryView } from './entry-view.ts';

/** The locals of views/reader/tear-sheet.ejs. */
export interface TearSheetView extends EntryView {
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
  const view = entryView(page, 'desc', context, 'sheet');
  return {
    ...view,
    url: context.publicUrl + entryPath(series.slug, entry.day),
    savedAt: isoSeconds(savedAt),
    savedDisplay: view.text.savedAt(formatDatedStamp(savedAt, series.language), seq),
  };
}
