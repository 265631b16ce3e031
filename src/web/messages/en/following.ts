import type { FollowingMessages } from '../following-messages.ts';

export const following: FollowingMessages = {
  newUpdates: { one: '# new update', other: '# new updates' },
  updatesSince: { one: '# update since you last read', other: '# updates since you last read' },
  readToHere: 'You have read to here',
  changed: (stamp) => `changed ${stamp}`,
  pause: 'Pause updates',
  resume: 'Resume updates',
  paused: 'Paused.',
  updatesWait: { one: '# new update waits.', other: '# new updates wait.' },
  reconnecting: 'Reconnecting …',
  catchingUp: 'Catching up …',
  lineLost: 'No connection. What you miss comes when it is back.',
  dayEnded: 'This page has closed.',
};
