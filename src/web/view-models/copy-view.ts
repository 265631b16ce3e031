/** A day's page as plain text: its copy. */
import { writeCopy } from '../../formats/copy/writer/write.ts';
import { entryToCopyDay } from '../../services/copy/entry-to-copy-day.ts';
import type { CopyPage } from '../../services/reader/read-copy.ts';
import { withdrawalStub } from './update/withdrawal-stub.ts';

/** The copy of a day; a withdrawn update leaves its stub in its place, and nothing of its text. */
export function copyView({ series, entry, updates }: CopyPage): string {
  const day = entryToCopyDay(series, entry, updates);
  // The marks of copy are English, whatever the language of the series.
  const place = { series: { language: 'en' }, day: entry.day };
  return writeCopy({
    ...day,
    updates: updates.map(({ postedAt, headline, body, withdrawal }) =>
      withdrawal
        ? { postedAt, headline: null, body: '', stub: withdrawalStub({ postedAt }, withdrawal, place) }
        : { postedAt, headline, body },
    ),
  });
}
