/** A day's page as plain text: its copy, with what readers are told of changes. */
import { writeCopy } from '../../formats/copy/writer/write.ts';
import { entryToCopyDay } from '../../services/copy/entry-to-copy-day.ts';
import type { CopyPage } from '../../services/reader/read-copy.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { correctionView } from './update/correction-view.ts';
import { correctionsOf } from './update/own-parts.ts';
import { withdrawalStub } from './update/withdrawal-stub.ts';

/** The copy of a day. A withdrawn update leaves its stub in its place, and nothing of its text; corrections are told of
 *  below what they correct. */
export function copyView(page: CopyPage): string {
  const { series, entry, updates } = page;
  const place = { series: { language: LANGUAGE }, day: entry.day };
  return writeCopy({
    ...entryToCopyDay(series, entry, updates),
    updates: updates.map(({ id, postedAt, headline, body, withdrawal }) => ({
      ...{ postedAt, headline, body, notes: listNotes(page, id) },
      ...(withdrawal && { stub: withdrawalStub({ postedAt }, withdrawal, place) }),
    })),
    notes: listNotes(page, entry.id),
  });
}

/** The marks of copy are English, whatever the language of the series. */
const LANGUAGE = 'en';

/** `Correction, 1530 GMT, March 5, 2026: It was another ship.`, newest first. */
function listNotes(page: CopyPage, blockId: string): string[] {
  return correctionsOf(page, blockId).map((correction) => {
    const { kindDisplay, atDisplay, note } = correctionView(correction, LANGUAGE, messagesFor(LANGUAGE));
    return `${kindDisplay}, ${atDisplay}: ${note.replaceAll(/\s+/g, ' ')}`;
  });
}
