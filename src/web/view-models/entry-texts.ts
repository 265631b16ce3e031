/** The entry's own texts and photo: where things stand, the original entry, the lead. */
import { type Instant, isoSeconds, startOfDay } from '../../domain/calendar.ts';
import { formatStamp } from '../../domain/stamp.ts';
import { renderPhoto } from '../../formats/figure.ts';
import { markdownToPlainText } from '../../formats/plain-text.ts';
import type { ReferenceLink } from '../../domain/reference.ts';
import type { EntryPage } from '../../services/read-entry.ts';
import { bodyHtml, type BlockSetting } from './block-body.ts';

/** A text with the instant it carries. */
export interface DatedTextView {
  readonly at: Instant;
  /** `1400 GMT`; null where only the day is known. */
  readonly atDisplay: string | null;
  readonly bodyHtml: string;
}

/** Where things stand; null where nothing is written. */
export function latestView(setting: BlockSetting): DatedTextView | null {
  const { entry } = setting.page;
  if (!entry.latest || entry.latest.body.trim() === '') return null;
  const { body, at } = entry.latest;
  const text = { id: `${entry.id} latest`, revision: entry.revision, markdown: body };
  return datedText(at, bodyHtml(text, ownReferences(setting.page).latest, setting), setting);
}

/** The original entry; null where the day has none. */
export function originalView(setting: BlockSetting): DatedTextView | null {
  const { entry } = setting.page;
  if (entry.originalEntry.trim() === '') return null;
  const text = { id: `${entry.id} original`, revision: entry.revision, markdown: entry.originalEntry };
  const html = bodyHtml(text, ownReferences(setting.page).original, setting);
  const dated = datedText(entry.postedAt, html, setting);
  // Copy that gives no time of publication is stored as of its day's first moment.
  return entry.postedAt === startOfDay(entry.day) ? { ...dated, atDisplay: null } : dated;
}

/** The lead photo as safe HTML; null where there is none to show. */
export function leadHtml({ entry, media }: EntryPage): string | null {
  if (!entry.lead) return null;
  const picture = entry.lead.mediaId === null ? undefined : media.get(entry.lead.mediaId);
  return renderPhoto(entry.lead, picture, { loading: 'eager' }) || null;
}

function datedText(at: Instant, html: string, { page }: BlockSetting): DatedTextView {
  const { entry, series } = page;
  return { at: isoSeconds(at), atDisplay: formatStamp(at, entry.day, series.language), bodyHtml: html };
}

/** The references of the entry's own texts stand in one list: those of where things stand, then those of the
 *  original entry. */
function ownReferences({ entry, references }: EntryPage): {
  readonly latest: readonly ReferenceLink[];
  readonly original: readonly ReferenceLink[];
} {
  const own = references.filter(({ updateId }) => updateId === null);
  const words = markdownToPlainText(entry.latest?.body ?? '');
  let place = 0;
  const firstElsewhere = own.findIndex(({ text }) => {
    const found = words.indexOf(text, place);
    place = found + text.length;
    return found === -1;
  });
  const count = firstElsewhere === -1 ? own.length : firstElsewhere;
  return { latest: own.slice(0, count), original: own.slice(count) };
}
