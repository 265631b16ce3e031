/** The language a page speaks. */
import type { Direction, Series } from '../../domain/series.ts';

export interface Tongue {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
}

/** What a page of the whole site speaks where nothing on it decides. */
export const ENGLISH: Tongue = { language: 'en', direction: 'ltr' };

/** The language of a page that shows several series: theirs where it is one, else English. */
export function commonTongue(series: readonly Series[]): Tongue {
  const [first, ...others] = series;
  const isOne = others.every(({ language }) => language === first?.language);
  return first && isOne ? { language: first.language, direction: first.direction } : ENGLISH;
}
