/** The state of an entry, in words. */
import type { Entry } from '../../../domain/entry.ts';
import { formatDatedStamp } from '../../../domain/stamp.ts';

export function stateDisplay(entry: Pick<Entry, 'status' | 'publishAt' | 'closedAt'>): string {
  switch (entry.status) {
    case 'draft':
      return 'Draft: readers do not see it.';
    case 'scheduled':
      return `Scheduled for ${formatDatedStamp(entry.publishAt ?? '')}.`;
    case 'published':
      return entry.closedAt === null
        ? 'Published, open.'
        : `Published, closed ${formatDatedStamp(entry.closedAt)}.`;
  }
}
