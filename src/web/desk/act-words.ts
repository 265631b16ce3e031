/** What somebody did, in words. */
import type { Act } from '../../domain/audit.ts';

export const ACT_WORDS: Readonly<Record<Act, string>> = {
  'account.add': 'Added an account',
  'account.change': 'Changed an account',
  'account.password': 'Set a password',
  'account.sign-in': 'Signed in',
  'token.create': 'Made a token',
  'token.revoke': 'Revoked a token',
  'series.create': 'Made a series',
  'sample.remove': 'Removed the sample',
  'entry.create': 'Began an entry',
  'entry.revise': 'Changed an entry',
  'entry.publish': 'Published an entry',
  'entry.close': 'Closed an entry',
  'entry.reopen': 'Opened an entry again',
  'update.draft': 'Saved an update',
  'update.discard': 'Discarded a draft',
  'update.publish': 'Published an update',
  'update.correct': 'Changed an update',
  'update.withdraw': 'Withdrew an update',
  'media.add': 'Added a picture',
  'copy.import': 'Took in copy',
};
