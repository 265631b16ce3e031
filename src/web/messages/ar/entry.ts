import type { EntryMessages } from '../entry-messages.ts';
import { fillPlural } from '../plural.ts';

export const entry: EntryMessages = {
  whereThingsStand: 'خلاصة الوضع',
  earlierStandings: 'النسخ السابقة',
  keyEvents: 'أبرز الأحداث',
  more: 'المزيد',
  claimGroups: 'ما تأكّد وما لم يتأكّد',
  certainties: { confirmed: 'مؤكد', unconfirmed: 'غير مؤكد', false: 'غير صحيح' },
  since: 'منذ الساعة (غرينتش)',
  pinned: 'مثبّت',
  goToUpdate: 'الانتقال إلى هذا التحديث',
  updateCount: (count) =>
    fillPlural('ar', count, {
      zero: 'لا تحديثات',
      one: 'تحديث واحد',
      two: 'تحديثان',
      few: '# تحديثات',
      many: '# تحديثًا',
      other: '# تحديث',
    }),
  latestUpdate: (stamp) => `آخر تحديث ${stamp}`,
  noUpdates: 'لا تحديثات بعد.',
  updates: 'التحديثات',
  order: 'ترتيب التحديثات',
  newestFirst: 'الأحدث أولًا',
  oldestFirst: 'الأقدم أولًا',
  related: 'مواضيع ذات صلة',
  pageCorrections: 'تصحيحات على هذه الصفحة',
  backLinks: 'صفحات تشير إلى هذا اليوم',
  days: 'أيام أخرى',
  previousDay: 'اليوم السابق',
  nextDay: 'اليوم التالي',
  closed: (stamp) => `أُغلقت هذه الصفحة عند ${stamp}.`,
};
