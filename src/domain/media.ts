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
