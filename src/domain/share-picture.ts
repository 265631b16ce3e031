/** Share pictures: what other sites show of a day's page when somebody shares it. */
import type { Accent } from './series.ts';

/** What a share picture says, in words ready to show. */
export interface SharePicture {
  readonly siteName: string;
  readonly seriesName: string;
  /** The entry's title; empty where it says no more than the date. */
  readonly title: string;
  /** `UPDATE 1400 GMT`, of the newest update; null on a day without any. */
  readonly stamp: string | null;
  /** `Thursday, June 28, 2018` */
  readonly date: string;
  readonly accent: Accent;
  /** Which side the page begins on, whatever the direction of a single text. */
  readonly side: 'left' | 'right';
}

/** Pixels: the shape that the sites which show such pictures ask for (ogp.me, 1.91 to 1). */
export const SHARE_PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** Everything it says, as one line, for those who do not see it. */
export function sharePictureAlt({ seriesName, title, stamp, date }: SharePicture): string {
  const heading = title === '' ? seriesName : `${seriesName}: ${title}`;
  return [heading, stamp, date].filter((part) => part !== null).join('. ');
}
