/** LATEST: where things stand, or a mere marker. */
import type { MarkedLine } from './marked-lines.ts';
import type { Parts } from './section-parts.ts';

/** Takes the LATEST at an index: the text directly below it, up to two blank lines or the next mark, provided that
 *  something follows; else it is a marker only, and what stands below belongs to the part around it.
 *  @returns the index of the last line taken */
export function takeLatest(parts: Parts, lines: readonly MarkedLine[], at: number): number {
  const start = startOfText(lines, at);
  const end = start === undefined ? at : endOfText(lines, start);
  const isText =
    start !== undefined && parts.latest.length === 0 && lines.slice(end).some(({ text }) => text !== '');
  if (!isText) {
    const message = 'LATEST has no text of its own below it: it was read as a marker and left out.';
    parts.findings.push({ line: lines[at]?.number ?? 0, kind: 'latest-marker', message });
    return at;
  }
  parts.latest.push(...lines.slice(start, end).map(({ number, text }) => ({ number, text })));
  return end - 1;
}

/** With no or one blank line between; undefined where nothing stands so near. */
function startOfText(lines: readonly MarkedLine[], at: number): number | undefined {
  const start = lines[at + 1]?.text === '' ? at + 2 : at + 1;
  const first = lines[start];
  return first === undefined || first.text === '' || first.mark !== undefined ? undefined : start;
}

function endOfText(lines: readonly MarkedLine[], start: number): number {
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.mark !== undefined) return index;
    if (line?.text === '' && (lines[index + 1]?.text ?? '') === '') return index;
  }
  return lines.length;
}
