import type { EntryMessages } from '../entry-messages.ts';
import { fillPlural } from '../plural.ts';

export const entry: EntryMessages = {
  whereThingsStand: 'Where things stand',
  earlierStandings: 'Earlier versions',
  keyEvents: 'Key events',
  more: 'More',
  claimGroups: 'What is confirmed',
  certainties: { confirmed: 'Confirmed', unconfirmed: 'Not confirmed', false: 'False' },
  since: 'Since (GMT)',
  pinned: 'Pinned',
  goToUpdate: 'Go to this update',
  updateCount: (count) => fillPlural('en', count, { one: '# update', other: '# updates' }),
  latestUpdate: (stamp) => `latest ${stamp}`,
  noUpdates: 'No updates yet.',
  updates: 'Updates',
  order: 'Order of updates',
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
  related: 'Related',
  pageCorrections: 'Corrections to this page',
  backLinks: 'Referred to by',
  days: 'Other days',
  previousDay: 'Previous day',
  nextDay: 'Next day',
  closed: (stamp) => `This page closed at ${stamp}.`,
};
