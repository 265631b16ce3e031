/** A day's page as plain text: its copy, with what readers are told of claims and of changes. */
import type { Update } from '../../domain/update.ts';
import { writeCopy } from '../../formats/copy/writer/write.ts';
import { entryToCopyDay } from '../../services/copy/entry-to-copy-day.ts';
import type { CopyPage } from '../../services/reader/read-copy.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { correctionView } from './update/correction-view.ts';
import { correctionsOf } from './update/own-parts.ts';
import { withdrawalStub } from './update/withdrawal-stub.ts';

/** The copy of a day. A withdrawn update leaves its stub in its place, and nothing of its text; below each text stands how
 *  far its claim is established, where it comes from, and what was corrected. */
export function copyView(page: CopyPage): string {
  const { series, entry, updates } = page;
  const place = { series: { language: LANGUAGE }, day: entry.day };
  return writeCopy({
    ...entryToCopyDay(series, entry, updates),
    updates: updates.map((update) => {
      const { postedAt, headline, body, withdrawal } = update;
      return withdrawal
        ? { postedAt, headline, body, stub: withdrawalStub({ postedAt }, withdrawal, place) }
        : { postedAt, headline, body, notes: [...listGrounds(update), ...listCorrections(page, update.id)] };
    }),
    notes: listCorrections(page, entry.id),
  });
}

/** The marks of copy are English, whatever the language of the series. */
const LANGUAGE = 'en';

/** `Claim: unverified` and `Sources: The harbour office (https://harbour.example/log); a witness` */
function listGrounds({ claim, sources }: Update): string[] {
  const text = messagesFor(LANGUAGE);
  const named = sources.map(({ name, url }) => (url === null ? name : `${name} (${url})`));
  return [
    ...(claim ? [`${text.claim}: ${text.claims[claim]}`] : []),
    ...(named.length > 0 ? [`${text.sources}: ${named.join('; ')}`] : []),
  ];
}

/** `Correction, 1530 GMT, March 5, 2026: It was another ship.`, newest first. */
function listCorrections(page: CopyPage, blockId: string): string[] {
  return correctionsOf(page, blockId).map((correction) => {
    const { kindDisplay, atDisplay, note } = correctionView(correction, LANGUAGE, messagesFor(LANGUAGE));
    return `${kindDisplay}, ${atDisplay}: ${note.replaceAll(/\s+/g, ' ')}`;
  });
}
