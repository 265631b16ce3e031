/** The entry's own texts and photo: where things stand, the original entry, the lead. */
import { type Instant, isoSeconds, startOfDay } from '../../../domain/calendar.ts';
import { formatStamp } from '../../../domain/stamp.ts';
import { renderPhoto } from '../../../formats/figure.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { BodyText } from '../../html/body-renderer.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { bodyHtml, type BlockSetting, type DayPlace, figureFormAt } from '../update/block-body.ts';
import { isWritten, latestText, originalText, standingText } from '../update/body-texts.ts';

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
  const text = latestText(entry);
  return entry.latest && isWritten(text) ? datedText(entry.latest.at, text, setting) : null;
}

/** Where things stood before, newest first. */
export function standingViews(setting: BlockSetting): DatedTextView[] {
  const { entry, standings } = setting.page;
  return standings.map((standing) => datedText(standing.at, standingText(entry, standing), setting));
}

/** The original entry; null where the day has none. */
export function originalView(setting: BlockSetting): DatedTextView | null {
  const { entry } = setting.page;
  const text = originalText(entry);
  if (!isWritten(text)) return null;
  const dated = datedText(entry.postedAt, text, setting);
  // Copy that gives no time of publication is stored as of its day's first moment.
  return entry.postedAt === startOfDay(entry.day) ? { ...dated, atDisplay: null } : dated;
}

/** The lead photo as safe HTML; null where there is none. A slot that still waits for its photo is for editors. */
export function leadHtml(
  { series, entry, media }: Pick<EntryPage, 'series' | 'entry' | 'media'>,
  place: DayPlace,
): string | null {
  if (entry.lead?.mediaId == null) return null;
  const style = { form: figureFormAt(place), words: messagesFor(series.language).figures };
  return renderPhoto(entry.lead, media.get(entry.lead.mediaId), { loading: 'eager', ...style }) || null;
}

function datedText(at: Instant, text: BodyText, setting: BlockSetting): DatedTextView {
  const { entry, series } = setting.page;
  return {
    at: isoSeconds(at),
    atDisplay: formatStamp(at, entry.day, series.language),
    bodyHtml: bodyHtml(text, null, setting),
  };
}
