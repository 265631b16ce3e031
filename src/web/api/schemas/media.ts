/** Pictures as programs see them. */
import { z } from 'zod';

export const PICTURE = z.strictObject({
  id: z.string(),
  url: z.string().describe('Of its widest JPEG: a path on the site.'),
  width: z.int().min(1).describe('Pixels.'),
  height: z.int().min(1).describe('Pixels.'),
});
