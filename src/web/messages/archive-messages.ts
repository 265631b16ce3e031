/** The lists of days. */
export interface ArchiveMessages {
  /** Where a week begins in a calendar: 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly firstWeekday: number;
  readonly recentDays: string;
  readonly archive: string;
  readonly noSeries: string;
  readonly noEntries: string;
  readonly months: string;
  readonly years: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly previousYear: string;
  readonly nextYear: string;
  readonly entryCount: (count: number) => string;
  readonly noDays: string;
  readonly tagged: (tag: string) => string;
  readonly taggedDays: string;
  readonly taggedUpdates: string;
  readonly taggedPages: string;
  readonly taggedNewer: string;
  readonly taggedOlder: string;
}
