import type { FollowingMessages } from '../following-messages.ts';

export const following: FollowingMessages = {
  newUpdates: {
    one: 'تحديث جديد واحد',
    two: 'تحديثان جديدان',
    few: '# تحديثات جديدة',
    many: '# تحديثًا جديدًا',
    other: '# تحديث جديد',
  },
  updatesSince: {
    one: 'تحديث واحد منذ قراءتك الأخيرة',
    two: 'تحديثان منذ قراءتك الأخيرة',
    few: '# تحديثات منذ قراءتك الأخيرة',
    many: '# تحديثًا منذ قراءتك الأخيرة',
    other: '# تحديث منذ قراءتك الأخيرة',
  },
  readToHere: 'قرأتَ حتى هنا',
  changed: (stamp) => `تغيّر عند ${stamp}`,
  pause: 'إيقاف التحديثات مؤقتًا',
  resume: 'استئناف التحديثات',
  paused: 'التحديثات متوقفة مؤقتًا.',
  updatesWait: {
    one: 'تحديث جديد واحد في الانتظار.',
    two: 'تحديثان جديدان في الانتظار.',
    few: '# تحديثات جديدة في الانتظار.',
    many: '# تحديثًا جديدًا في الانتظار.',
    other: '# تحديث جديد في الانتظار.',
  },
  reconnecting: 'تجري إعادة الاتصال …',
  catchingUp: 'يجري جلب ما فاتك …',
  lineLost: 'انقطع الاتصال. يصل ما فاتك حين يعود.',
  dayEnded: 'أُغلقت هذه الصفحة.',
};
