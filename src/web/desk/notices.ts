/** What was done, told in one line on the page that follows. The address carries a word for it, never the line. */
import type { Request } from 'express';
import { fieldOf } from './form.ts';

export type Done = keyof typeof NOTICES;

/** A path of the desk that says what was done when it is opened.
 *  @param stamp  HHMM, where the line names one */
export function doneAt(path: string, done: Done, stamp = ''): string {
  const [base = '', fragment] = path.split('#');
  const query = `${base.includes('?') ? '&' : '?'}done=${done}${stamp === '' ? '' : `&stamp=${stamp}`}`;
  return base + query + (fragment === undefined ? '' : `#${fragment}`);
}

/** The line; empty where nothing was done. */
export function noticeOf(request: Request): string {
  return noticeFor(fieldOf(request, 'done'), fieldOf(request, 'stamp'));
}

/** The line that a path of `doneAt` tells; empty for other paths. */
export function noticeAt(path: string): string {
  const query = new URLSearchParams(/\?[^#]*/.exec(path)?.[0]);
  return noticeFor(query.get('done') ?? '', query.get('stamp') ?? '');
}

function noticeFor(done: string, stamp: string): string {
  if (!isDone(done)) return '';
  return NOTICES[done](/^\d{4}$/.test(stamp) ? ` at ${stamp} GMT` : '');
}

const NOTICES = {
  published: (at: string) => `Published${at}.`,
  scheduled: (at: string) => `Scheduled${at}.`,
  drafted: () => 'Kept as a draft. Readers do not see it.',
  discarded: () => 'The draft is gone.',
  corrected: () => 'Changed. Readers are told why.',
  mended: () => 'Changed.',
  withdrawn: (at: string) => `Withdrawn${at}. Readers see the reason in its place.`,
  'withdrawn-all': () => 'All of them are withdrawn. Readers see the reason in their places.',
  'entry-made': () => 'The entry is a draft. Readers see it once you publish it.',
  'entry-published': () => 'The entry is published.',
  'entry-scheduled': () => 'The entry is scheduled.',
  'entry-changed': () => 'The entry is changed.',
  stands: () => 'Where things stand is changed.',
  closed: () => 'The entry is closed: its page says so.',
  reopened: () => 'The entry is open again.',
  imported: () => 'The copy is in, as a draft.',
  'imported-published': () => 'The copy is in, and published.',
  unchanged: () => 'The same copy was imported before: nothing has changed.',
  'series-made': () => 'The series is made.',
  'sample-removed': () => 'The sample is gone for good.',
  filled: () => 'Filled in.',
};

function isDone(text: string): text is Done {
  return Object.hasOwn(NOTICES, text);
}
