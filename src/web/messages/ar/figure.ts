import type { FigureWords } from '../../../formats/figure-words.ts';

export const figures: FigureWords = {
  warning: (words) => `تنبيه بشأن المحتوى: ${words}.`,
  showPicture: 'إظهار الصورة',
  photo: (alt, kilobytes) =>
    `صورة${alt === '' ? '' : `: ${alt}`}${kilobytes === null ? '' : ` (${String(kilobytes)} كيلوبايت)`}`,
  leftOut: 'صورة لم تُدرج في هذا الملف لكبر حجمها:',
  showEmbed: (site) => `عرض المنشور هنا من ${site}`,
  viewOn: (site) => `المشاهدة على ${site}`,
};
