import type { SearchMessages } from '../search-messages.ts';
import { fillPlural } from '../plural.ts';

export const search: SearchMessages = {
  search: {
    search: 'بحث',
    inSeries: (name) => `البحث في ${name}`,
    describe: (name) => `البحث في ${name}: كل الأيام وكل التحديثات، الأحدث أولًا.`,
    words: 'الكلمات',
    hint: 'يُشترط وجود كل الكلمات، أما «الكلمات بين علامتي تنصيص» فتأتي متجاورة.',
    series: 'السلسلة',
    allSeries: 'كل السلاسل',
    days: 'الأيام',
    from: 'من',
    to: 'إلى',
    count: (count) =>
      fillPlural('ar', count, {
        one: 'نتيجة واحدة',
        two: 'نتيجتان، الأحدث أولًا',
        few: '# نتائج، الأحدث أولًا',
        many: '# نتيجة، الأحدث أولًا',
        other: '# نتيجة، الأحدث أولًا',
      }),
    more: (count) => `أكثر من ${String(count)} نتيجة، الأحدث أولًا`,
    none: 'لم يُعثر على شيء',
    tryFewer: 'جرّب كلمات أقل، أو كتابة أخرى، أو بداية الكلمة.',
    tryWider: 'ابحث في كل السلاسل وكل الأيام.',
    pages: 'صفحات النتائج',
    page: (number) => `الصفحة ${String(number)}`,
    newer: 'نتائج أحدث',
    older: 'نتائج أقدم',
    end: (count) => `تنتهي هنا أحدث ${String(count)} نتيجة. اختر أيامًا للعثور على ما هو أقدم.`,
    tooLong: (max) => `النص أطول من أن يُبحث عنه. اختصره إلى ${String(max)} حرف.`,
    noDay: (typed) => `«${typed}» ليس يومًا. اكتبه هكذا: 2018-06-28.`,
    daysTurned: 'هذا اليوم يسبق اليوم الأول. ضع اليوم الأسبق أولًا.',
  },
};
