/** The share picture of a day: its words and its address. */
import { createHash } from 'node:crypto';
import { formatLongDate } from '../../../domain/calendar.ts';
import { titleBeyondDate } from '../../../domain/entry.ts';
import { sharePicturePath } from '../../../domain/permalink.ts';
import type { SharePicture } from '../../../domain/share-picture.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { updateStamp } from '../update/update-view.ts';

export interface SharePictureView {
  /** Another as soon as the picture is. */
  readonly version: string;
  readonly path: string;
  readonly picture: SharePicture;
}

/** The picture of the page as it stands: with the stamp of its newest update. */
export function sharePictureView(page: EntryPage): SharePictureView {
  const picture = sharePicture(page);
  const version = createHash('sha256')
    .update(JSON.stringify([LOOK, picture]))
    .digest('hex')
    .slice(0, 12);
  return { version, path: sharePicturePath(page.series.slug, page.entry.day, version), picture };
}

/** The look of pictures: one more whenever they are drawn in another way, so that all get new addresses. */
const LOOK = 1;

function sharePicture(page: EntryPage): SharePicture {
  const { series, entry, updates } = page;
  const newest = updates.find(({ withdrawal }) => !withdrawal);
  return {
    siteName: messagesFor(series.language).siteName,
    seriesName: series.name,
    title: titleBeyondDate(entry),
    stamp: newest ? updateStamp(newest, { page }) : null,
    date: formatLongDate(entry.day, series.language),
    accent: series.accent,
    side: series.direction === 'rtl' ? 'right' : 'left',
  };
}
