import { commaOf } from '../../../domain/language.ts';
import type { SiteMessages } from '../site-messages.ts';

export const site: SiteMessages = {
  comma: commaOf('en'),
  semicolon: ';',
  siteName: 'Dateline',
  siteDescription: 'Daily pages, updated as the day goes on. All times are GMT.',
  skipToContent: 'Skip to content',
  breadcrumbs: 'You are here',
  allTimesGmt: 'All times are GMT.',
  plainText: 'Plain text',
  liteVersion: 'Lite version',
  fullVersion: 'Full version, with pictures',
  keepAsFile: 'Keep this day as one file',
  savedFrom: 'Saved from',
  savedAt: (stamp, seq) => `at ${stamp}, as of change ${String(seq)}`,
};
