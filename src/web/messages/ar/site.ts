import { commaOf } from '../../../domain/language.ts';
import type { SiteMessages } from '../site-messages.ts';

export const site: SiteMessages = {
  comma: commaOf('ar'),
  semicolon: '؛',
  siteName: 'Dateline',
  siteDescription: 'صفحات يومية تُحدَّث على مدار اليوم. جميع الأوقات بتوقيت غرينتش.',
  skipToContent: 'الانتقال إلى المحتوى',
  breadcrumbs: 'موقعك في الموقع',
  allTimesGmt: 'جميع الأوقات بتوقيت غرينتش.',
  plainText: 'نص فقط',
  liteVersion: 'النسخة الخفيفة',
  fullVersion: 'النسخة الكاملة مع الصور',
  keepAsFile: 'حفظ هذا اليوم في ملف واحد',
  savedFrom: 'نسخة محفوظة من',
  savedAt: (stamp, seq) => `في ${stamp}، حتى التغيير رقم ${String(seq)}`,
};
