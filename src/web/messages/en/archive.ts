import type { ArchiveMessages } from '../archive-messages.ts';
import { fillPlural } from '../plural.ts';

export const archive: ArchiveMessages = {
  firstWeekday: 1,
  recentDays: 'Recent days',
  archive: 'Archive',
  noSeries: 'Nothing has been published yet. The first series appears here with its first day.',
  noEntries: 'No day of this series has been published yet.',
  months: 'Other months',
  years: 'Other years',
  previousMonth: 'Earlier month',
  nextMonth: 'Later month',
  previousYear: 'Earlier year',
  nextYear: 'Later year',
  entryCount: (count) => fillPlural('en', count, { one: '# day', other: '# days' }),
  noDays: 'no days',
  tagged: (tag) => `Tagged “${tag}”`,
  taggedDays: 'Days',
  taggedUpdates: 'Updates',
  taggedPages: 'Pages of this tag',
  taggedNewer: 'Newer',
  taggedOlder: 'Older',
};
