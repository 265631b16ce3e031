/** What search engines and other sites show of a day's page. */
import type { Entry } from '../../../domain/entry.ts';
import type { PictureVariant } from '../../../domain/media.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { isoSeconds } from '../../../domain/calendar.ts';
import { isWritten, latestText, originalText, updateText } from '../update/body-texts.ts';
import { cutDescription, descriptionOf } from '../excerpt.ts';
import type { SharingView } from '../page-view.ts';
import type { ViewContext } from '../view-context.ts';

/** One or two sentences: the standfirst, or the beginning of the first text the page has. */
export function entryDescription({ entry, updates }: EntryPage, context: ViewContext): string {
  if (entry.standfirst !== null) return cutDescription(entry.standfirst);
  const published = updates.filter(({ withdrawal }) => !withdrawal);
  const texts = [latestText(entry), originalText(entry), ...published.map(updateText)];
  const first = texts.find(isWritten);
  return (first && descriptionOf(first, context)) ?? entry.title;
}

/** How the page is shown when it is shared. */
export function entrySharing({ entry, updates, media }: EntryPage, context: ViewContext): SharingView {
  const picture = shareablePicture(entry, media);
  const changes = [entry.modifiedAt, ...updates.map(({ modifiedAt }) => modifiedAt)].toSorted();
  return {
    type: 'article',
    image: picture && {
      url: pictureUrl(picture, context),
      width: picture.width,
      height: picture.height,
      alt: entry.lead?.alt ?? '',
    },
    publishedAt: entry.publishedAt === null ? null : isoSeconds(entry.publishedAt),
    modifiedAt: isoSeconds(changes.at(-1) ?? entry.modifiedAt),
  };
}

/** The absolute address of the lead photo's largest JPEG; null where there is none that may be shared. */
export function shareableImageUrl(
  entry: Entry,
  media: EntryPage['media'],
  context: ViewContext,
): string | null {
  const picture = shareablePicture(entry, media);
  return picture && pictureUrl(picture, context);
}

/** A picture behind a content warning is not shared: it would be shown without the warning. */
function shareablePicture({ lead }: Entry, media: EntryPage['media']): PictureVariant | null {
  if (lead?.warning !== '') return null;
  const variants = media.get(lead.mediaId ?? '')?.variants ?? [];
  return variants.findLast(({ type }) => type === 'image/jpeg') ?? null;
}

function pictureUrl({ file }: PictureVariant, { publicUrl }: ViewContext): string {
  return `${publicUrl}/media/${file}`;
}
