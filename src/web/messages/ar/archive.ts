import type { ArchiveMessages } from '../archive-messages.ts';
import { fillPlural } from '../plural.ts';

export const archive: ArchiveMessages = {
  firstWeekday: 6,
  recentDays: 'الأيام الأخيرة',
  archive: 'الأرشيف',
  noSeries: 'لم يُنشر شيء بعد. تظهر هنا أول سلسلة مع أول أيامها.',
  noEntries: 'لم يُنشر بعد أي يوم من هذه السلسلة.',
  months: 'أشهر أخرى',
  years: 'سنوات أخرى',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  previousYear: 'السنة السابقة',
  nextYear: 'السنة التالية',
  entryCount: (count) =>
    fillPlural('ar', count, {
      zero: 'لا أيام',
      one: 'يوم واحد',
      two: 'يومان',
      few: '# أيام',
      many: '# يومًا',
      other: '# يوم',
    }),
  noDays: 'لا أيام',
  tagged: (tag) => `الوسم «${tag}»`,
  taggedDays: 'الأيام',
  taggedUpdates: 'التحديثات',
  taggedPages: 'صفحات هذا الوسم',
  taggedNewer: 'الأحدث',
  taggedOlder: 'الأقدم',
};
