/** Reading copy in tests: Harbour Daily of Thursday, March 5, 2026, unless told otherwise. */
import type { CopyDay } from '../../src/formats/copy/copy-day.ts';
import { CopyError } from '../../src/formats/copy/copy-error.ts';
import { type CopyOptions, parseCopy } from '../../src/formats/copy/parse.ts';

const OPTIONS: CopyOptions = { seriesName: 'Harbour Daily', day: '2026-03-05', knownSeries: [] };

export function readCopy(text: string, options: Partial<CopyOptions> = {}): CopyDay {
  return parseCopy(text, { ...OPTIONS, ...options });
}

/** The original entry of a text without marks: its Markdown. */
export function readText(text: string): string | null {
  return readCopy(text, { title: 'The title' }).originalEntry;
}

/** What a day's findings are, as `LINE KIND`; the missing title is left out. */
export function listFindings({ findings }: CopyDay): string[] {
  return findings.filter(({ kind }) => kind !== 'title-unknown').map(({ line, kind }) => `${line} ${kind}`);
}

/** The day, or the line of the CopyError that stops it. */
export function tryToReadCopy(text: string, options: Partial<CopyOptions> = {}): CopyDay | number | null {
  try {
    return readCopy(text, options);
  } catch (error) {
    if (error instanceof CopyError) return error.line;
    throw error;
  }
}
