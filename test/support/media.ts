/** Pictures for tests that render them. */
import type { Media, PictureVariant } from '../../src/domain/media.ts';

/** A picture of 1600 by 900 pixels in two widths and two formats. */
export function buildMedia(id: string): Media {
  return { id, width: 1600, height: 900, variants: VARIANTS, createdAt: '2026-03-01T08:00:00.000Z' };
}

const VARIANTS: readonly PictureVariant[] = [
  { type: 'image/jpeg', width: 800, height: 450, file: 'quay-800.jpg' },
  { type: 'image/webp', width: 800, height: 450, file: 'quay-800.webp' },
  { type: 'image/jpeg', width: 1600, height: 900, file: 'quay-1600.jpg' },
  { type: 'image/webp', width: 1600, height: 900, file: 'quay-1600.webp' },
];
