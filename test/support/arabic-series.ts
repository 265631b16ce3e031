import { createSeries } from '../../src/services/create-series.ts';
import type { Context } from '../../src/services/context.ts';

const NAME = 'يوميات الميناء';

/** The harbour's series in Arabic, from right to left. @returns its name */
export async function createArabicSeries(context: Context): Promise<string> {
  const look = { language: 'ar', direction: 'rtl', accent: 'teal', description: '' } as const;
  await createSeries(context, { slug: 'harbour-daily', name: NAME, ...look }, null);
  return NAME;
}
