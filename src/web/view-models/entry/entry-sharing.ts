/** What search engines and other sites show of a day's page. */
import { type Instant, isoSeconds, latestOf } from '../../../domain/calendar.ts';
import { listAuthors } from '../../../domain/byline.ts';
import type { Entry } from '../../../domain/entry.ts';
import { mainVariant, mediaPath, type PictureVariant } from '../../../domain/media.ts';
import { SHARE_PICTURE_SIZE, sharePictureAlt } from '../../../domain/share-picture.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { isWritten, latestText, originalText, updateText } from '../update/body-texts.ts';
import { cutDescription, descriptionOf } from '../excerpt.ts';
import type { SharingView } from '../page-view.ts';
import type { ViewContext } from '../view-context.ts';
import { sharePictureView } from './share-picture-view.ts';

/** One or two sentences: the standfirst, or the beginning of the first text the page has. */
export function entryDescription({ entry, updates }: EntryPage, context: ViewContext): string {
  if (entry.standfirst !== null) return cutDescription(entry.standfirst);
  const published = updates.filter(({ withdrawal }) => !withdrawal);
  const texts = [latestText(entry), originalText(entry), ...published.map(updateText)];
  const first = texts.find(isWritten);
  return (first && descriptionOf(first, context)) ?? entry.title;
}

/** How the page is shown when it is shared: with the picture that says when it was updated last. */
export function entrySharing(page: EntryPage, { publicUrl }: ViewContext): SharingView {
  const { series, entry } = page;
  const { path, picture } = sharePictureView(page);
  return {
    type: 'article',
    url: null,
    image: {
      url: publicUrl + path,
      type: 'image/png',
      ...SHARE_PICTURE_SIZE,
      alt: sharePictureAlt(picture),
    },
    publishedAt: isoSeconds(publishedAt(entry)),
    modifiedAt: isoSeconds(modifiedAt(page)),
    section: series.name,
    authors: listAuthors(entry.byline),
    tags: entry.tags,
  };
}

/** When the page was first published; it stays, whatever is edited. */
export function publishedAt({ publishedAt: at, postedAt }: Entry): Instant {
  return at ?? postedAt;
}

/** The page's last change that readers are told of; never before the stamp of an update that it shows. */
export function modifiedAt({ entry, updates }: EntryPage): Instant {
  const stamps = updates.filter(({ withdrawal }) => !withdrawal).map(({ postedAt }) => postedAt);
  const changes = updates.map((update) => update.modifiedAt);
  return latestOf([publishedAt(entry), entry.modifiedAt, ...changes, ...stamps]);
}

/** The absolute address of the lead photo's largest JPEG; null where there is none that may be shared.
 *  @param minWidth  pixels that it must have */
export function shareableImageUrl(
  entry: Entry,
  media: EntryPage['media'],
  { publicUrl }: ViewContext,
  minWidth = 0,
): string | null {
  const picture = shareablePicture(entry, media);
  return picture && picture.width >= minWidth ? publicUrl + mediaPath(picture) : null;
}

/** A picture behind a content warning is not shared: it would be shown without the warning. */
function shareablePicture({ lead }: Entry, media: EntryPage['media']): PictureVariant | null {
  if (lead?.warning !== '') return null;
  return mainVariant({ variants: media.get(lead.mediaId ?? '')?.variants ?? [] }) ?? null;
}
