/** Media: pictures as stored, each in several sizes and formats. */
import type { Instant } from './calendar.ts';

export const PICTURE_TYPES = ['image/webp', 'image/jpeg'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** One file of a picture. */
export interface PictureVariant {
  readonly type: PictureType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it weighs; missing of pictures that were stored before that was noted. */
  readonly bytes?: number;
  /** Its name below /media/, safe in a URL: `0190...-800.webp`. */
  readonly file: string;
}

export interface Media {
  readonly id: string;
  /** Pixels of the largest variant. */
  readonly width: number;
  readonly height: number;
  /** At least one JPEG; narrowest first. */
  readonly variants: readonly PictureVariant[];
  readonly createdAt: Instant;
}

/** What a picture may have, to be taken in. */
export const PICTURE_MAX_BYTES = 25_000_000;
export const PICTURE_MAX_PIXELS = 100_000_000;

/** Pixels of the widths that a picture is kept in; none wider than it came. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const;

/** The file that stands for a picture where one has to: its widest JPEG, or undefined where it has none. */
export function mainVariant({ variants }: Pick<Media, 'variants'>): PictureVariant | undefined {
  return variants.findLast(({ type }) => type === 'image/jpeg');
}

/** The path of a picture's file on the site. */
export function mediaPath({ file }: Pick<PictureVariant, 'file'>): string {
  return `/media/${file}`;
}

/** The id of the picture that a file is of, by the file's name; undefined where it is of none. */
export function mediaIdOf(file: string): string | undefined {
  return /^([\w-]+)-\d+\.(?:webp|jpg)$/.exec(file)?.[1];
}
