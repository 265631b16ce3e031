/** What of a day copy holds. */
import type { CopyDay } from '../copy-day.ts';

export interface WritableDay extends Pick<
  CopyDay,
  'series' | 'day' | 'title' | 'lead' | 'latest' | 'originalEntry' | 'postedAt' | 'related'
> {
  /** Newest first. */
  readonly updates: readonly WritableUpdate[];
  /** Sentences for readers below the original entry, which copy does not take back as what they are. */
  readonly notes?: readonly string[];
}

export interface WritableUpdate extends Omit<CopyDay['updates'][number], 'anchor'> {
  /** What stands in place of mark and text: a sentence for readers, which copy does not take back. */
  readonly stub?: string;
  /** Such sentences below the text. */
  readonly notes?: readonly string[];
}
