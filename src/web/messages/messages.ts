/** What every language has to say in the reader's interface. Stamps, dates and names come in ready to show. */
import type { FigureWords } from '../../formats/figure-words.ts';
import type { ArchiveMessages } from './archive-messages.ts';
import type { EntryMessages } from './entry-messages.ts';
import type { ErrorMessages } from './error-messages.ts';
import type { FollowingMessages } from './following-messages.ts';
import type { SearchMessages } from './search-messages.ts';
import type { SiteMessages } from './site-messages.ts';
import type { UpdateMessages } from './update-messages.ts';

export interface Messages
  extends
    SiteMessages,
    UpdateMessages,
    EntryMessages,
    FollowingMessages,
    ArchiveMessages,
    SearchMessages,
    ErrorMessages {
  readonly figures: FigureWords;
}
