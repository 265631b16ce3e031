/** The block that begins at a line. */
import type { Photo } from '../../../domain/entry.ts';
import { endsSentence, endsWithColon, endsWithPoint } from '../../../domain/final-punctuation.ts';
import { isSeeLine, isSeeListLine } from '../../../domain/references/see-lines.ts';
import { parseEmbedMark, parsePhotoMark } from '../../block-marks.ts';
import type { Block } from './block.ts';
import type { KnownLine } from './line-groups.ts';
import { type LineKind, readCaption } from './line-kinds.ts';

/** Reads the block at an index of lines that stand directly below each other.
 *  @param before  the block above it */
export function takeBlock(lines: readonly KnownLine[], at: number, before: Block | undefined): Block {
  const line = lines[at];
  if (line === undefined) return { kind: 'paragraph', lines: [] };
  if (before && RELATED.has(before.kind) && isRelatable(line)) return { kind: 'related', lines: [line] };
  switch (line.kind) {
    case 'see':
      return { kind: 'see', lines: lines.slice(at, endOfSee(lines, at)) };
    case 'related':
      return { kind: 'related-head', lines: [line] };
    case 'photo-mark':
    case 'caption':
      return { kind: 'photo', photo: readPhoto(line.text), lines: [line] };
    case 'embed-mark':
      return { kind: 'embed', embed: parseEmbedMark(line.text) ?? { url: null, text: '' }, lines: [line] };
    case 'heading-mark':
    case 'heading':
      return { kind: 'heading', isDoubtful: false, lines: [line] };
    case 'quotation-mark':
      return { kind: 'quotation', lines: lines.slice(at, endOfRun(lines, at, line.kind)) };
    case 'item':
      return { kind: 'list', lines: lines.slice(at, endOfRun(lines, at, line.kind)) };
    case 'text':
    case 'blank':
    case 'furniture':
      if (isDoubtfulHeading(lines, at)) return { kind: 'heading', isDoubtful: true, lines: [line] };
      return { kind: 'paragraph', lines: lines.slice(at, endOfParagraph(lines, at)) };
  }
}

/** The index behind a run of lines of one kind. */
export function endOfRun(lines: readonly KnownLine[], from: number, kind: LineKind): number {
  let to = from + 1;
  while (lines[to]?.kind === kind) to += 1;
  return to;
}

const RELATED: ReadonlySet<Block['kind']> = new Set(['related', 'related-head']);
const RELATED_MAX = 120;

function isRelatable({ text, kind }: KnownLine): boolean {
  return ['text', 'heading', 'caption'].includes(kind) && text.length <= RELATED_MAX && !endsWithPoint(text);
}

function readPhoto(line: string): Photo {
  const words = readCaption(line) ?? { caption: line, credit: '' };
  return parsePhotoMark(line) ?? { mediaId: null, alt: '', warning: '', ...words };
}

/** The lines directly below a See line belong to its list; `Thursday's Syria Daily: Title` stands alone. */
function endOfSee(lines: readonly KnownLine[], at: number): number {
  if (!isSeeLine(lines[at]?.words ?? '')) return at + 1;
  let to = at + 1;
  while (SEE_LIST.has(lines[to]?.kind ?? 'blank') && isSeeListLine(lines[to]?.words ?? '')) to += 1;
  return to;
}

const SEE_LIST: ReadonlySet<LineKind> = new Set(['see', 'text', 'heading', 'caption']);

/** A paragraph goes on until a line that is something else, or that announces something. */
function endOfParagraph(lines: readonly KnownLine[], at: number): number {
  let to = at + 1;
  while (goesOnAt(lines, to)) to += 1;
  return to;
}

function goesOnAt(lines: readonly KnownLine[], at: number): boolean {
  const above = lines[at - 1]?.words ?? '';
  return lines[at]?.kind === 'text' && !isDoubtfulHeading(lines, at) && !endsWithColon(above);
}

/** A line without final punctuation directly above a sentence. One that the next goes on from is the first of a wrapped
 *  paragraph: it ends in a comma or dash, or the next begins with a small letter. */
function isDoubtfulHeading(lines: readonly KnownLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || next?.kind !== 'text' || line.isMarkRest || endsSentence(line.words)) return false;
  return endsSentence(next.words) && !/^\p{Ll}/u.test(next.words) && !/[,;–—-]$/.test(line.words);
}
