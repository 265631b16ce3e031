/** Series as programs see them. */
import { z } from 'zod';
import { ACCENTS, DIRECTIONS, type Series } from '../../../domain/series.ts';
import { line, SLUG, text } from './fields.ts';

const LANGUAGE = z
  .string()
  .max(35)
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/, 'A language such as en, ar or pt-BR is needed.')
  .describe('BCP 47');

export const NEW_SERIES = z
  .strictObject({
    slug: SLUG.describe('The first segment of its addresses, for ever.'),
    name: line(200).min(1),
    language: LANGUAGE,
    direction: z.enum(DIRECTIONS).exactOptional().describe('Left out: left to right.'),
    accent: z.enum(ACCENTS).exactOptional().describe('Left out: the next in turn.'),
    description: text(2000),
  })
  .meta({
    examples: [
      { slug: 'syria-daily', name: 'Syria Daily', language: 'en', description: 'What happens in Syria.' },
    ],
  });

export const SERIES = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  language: z.string(),
  direction: z.enum(DIRECTIONS),
  accent: z.enum(ACCENTS),
  description: z.string(),
});

export const SERIES_LIST = z.strictObject({ series: z.array(SERIES).describe('By name.') });

export function seriesView(series: Series): z.output<typeof SERIES> {
  const { id, slug, name, language, direction, accent, description } = series;
  return { id, slug, name, language, direction, accent, description };
}
