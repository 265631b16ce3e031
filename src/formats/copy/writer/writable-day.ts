/** What of a day copy holds. */
import type { CopyDay } from '../copy-day.ts';

export interface WritableDay extends Pick<
  CopyDay,
  'series' | 'day' | 'title' | 'lead' | 'latest' | 'originalEntry' | 'postedAt' | 'related'
> {
  /** Newest first. */
  readonly updates: readonly WritableUpdate[];
}

export interface WritableUpdate extends Omit<CopyDay['updates'][number], 'anchor'> {
  /** What stands in place of mark and text: a sentence for readers, which copy does not take back. */
  readonly stub?: string;
}
