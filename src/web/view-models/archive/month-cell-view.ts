/** The twelve months of a year, those without entries as gaps. */
import { formatMonthName } from '../../../domain/calendar.ts';
import { monthPath } from '../../../domain/permalink.ts';
import type { Series } from '../../../domain/series.ts';
import { messagesFor } from '../../messages/messages-for.ts';

export interface MonthCellView {
  /** `June` */
  readonly name: string;
  /** `27 days` */
  readonly countDisplay: string;
  /** null for a month without entries. */
  readonly href: string | null;
}

/** All months of a year, January first.
 *  @param counts  of the months that have entries */
export function monthCellViews(
  { slug, language }: Series,
  year: number,
  counts: readonly { readonly month: number; readonly count: number }[],
): MonthCellView[] {
  const text = messagesFor(language);
  const byMonth = new Map(counts.map(({ month, count }) => [month, count]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const count = byMonth.get(month) ?? 0;
    return {
      name: formatMonthName(month, language),
      countDisplay: count === 0 ? text.noDays : text.entryCount(count),
      href: count === 0 ? null : monthPath(slug, { year, month }),
    };
  });
}
