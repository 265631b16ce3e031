/** The lines of copy. */
import type { Finding } from './copy-day.ts';

export interface Line {
  /** From 1, as an editor's program counts. */
  readonly number: number;
  /** Without white space at either end. */
  readonly text: string;
}

/** The lines of a text as they stand, without what ends them. */
export function cutLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u2028\u2029\u0085]/);
}

/** The lines of a text, and a finding for each that held control characters. Where no blank line stands between others
 *  each line is a paragraph: one is put after each. */
export function splitLines(text: string): { readonly lines: Line[]; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const lines = cutLines(text).map((source, index) => {
    const spaced = source.replaceAll('\t', ' ');
    const cleaned = spaced.replace(CONTROLS, '');
    const message = 'Control characters were removed.';
    if (cleaned !== spaced) findings.push({ line: index + 1, kind: 'control-characters', message });
    return { number: index + 1, text: trimLine(cleaned) };
  });
  return {
    lines: hasBlankLines(lines) ? lines : lines.flatMap((line) => [line, { ...line, text: '' }]),
    findings,
  };
}

/** Without white space at either end; empty where it holds nothing but marks of direction and width. */
export function trimLine(text: string): string {
  return INVISIBLE.test(text) ? '' : text.trim();
}

/** Control characters of C0 and C1 but tab and line ends, and what XML and UTF-8 cannot carry. */
const CONTROLS = /[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/gu;

const INVISIBLE = /^[\s\p{Cf}]*$/u;

function hasBlankLines(lines: readonly Line[]): boolean {
  const first = lines.findIndex(({ text }) => text !== '');
  const last = lines.findLastIndex(({ text }) => text !== '');
  return lines.slice(first, last).some(({ text }) => text === '');
}
