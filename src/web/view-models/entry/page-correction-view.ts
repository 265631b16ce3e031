/** The corrections of a whole page in one list, each with a link to what it corrects. */
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { type CorrectionView, correctionView } from '../update/correction-view.ts';
import type { LinkView } from '../page-view.ts';
import { anchorOf, updateStamp } from '../update/update-view.ts';

export interface PageCorrectionView extends CorrectionView {
  /** The update or the original entry; null where it is no longer on the page. */
  readonly block: LinkView | null;
}

/** All corrections that readers are told of, newest first. */
export function pageCorrectionViews(page: EntryPage): PageCorrectionView[] {
  const { language } = page.series;
  const text = messagesFor(language);
  return page.corrections.map((correction) => ({
    ...correctionView(correction, language, text),
    block: correctedBlock(correction, page),
  }));
}

function correctedBlock({ updateId }: EntryPage['corrections'][number], page: EntryPage): LinkView | null {
  if (updateId === null) return originalBlock(page);
  const update = page.updates.find(({ id }) => id === updateId);
  return update ? { label: updateStamp(update, { page }), href: `#${anchorOf(update)}` } : null;
}

function originalBlock({ series, entry }: EntryPage): LinkView | null {
  if (entry.originalEntry.trim() === '') return null;
  return { label: messagesFor(series.language).originalEntry, href: '#original-entry' };
}
