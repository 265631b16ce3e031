/** The blocks of a part of copy: what its lines are to each other. */
import type { Photo } from '../../domain/entry.ts';
import { endsSentence, endsWithColon, endsWithPoint } from '../../domain/final-punctuation.ts';
import { isSeeLine, isSeeListLine } from '../../domain/see-lines.ts';
import { type Embed, parseEmbedMark, parsePhotoMark } from '../block-marks.ts';
import { groupLines, type KnownLine, type LineGroup } from './line-groups.ts';
import { isQuoted, type LineKind, readCaption } from './line-kinds.ts';
import type { SectionLine } from './section-parts.ts';

/** A block with the lines it stands on. */
export type Block = { readonly lines: readonly KnownLine[] } & (
  | { readonly kind: 'paragraph' | 'see' | 'quotation' | 'list' | 'related' | 'related-head' }
  | { readonly kind: 'heading'; readonly isDoubtful: boolean }
  | { readonly kind: 'photo'; readonly photo: Photo }
  | { readonly kind: 'embed'; readonly embed: Embed }
);

/** Reads a part's lines. The time is linear in their number and length. */
export function readBlocks(lines: readonly SectionLine[]): Block[] {
  const groups = groupLines(lines);
  const blocks: Block[] = [];
  for (const [index, group] of groups.entries()) readGroup(group, groups[index + 1], blocks);
  return blocks;
}

function readGroup(group: LineGroup, following: LineGroup | undefined, blocks: Block[]): void {
  let at = 0;
  if (group.isNear && isAnswer(group) && isOpen(blocks.at(-1))) at = takeQuotation(group.lines, 0, blocks);
  while (at < group.lines.length) {
    const block = takeBlock(group.lines, at, blocks.at(-1));
    blocks.push(block);
    at += block.lines.length;
    if (!isOpen(block)) continue;
    const next = group.lines[at]?.kind;
    if (next === 'text') at = takeQuotation(group.lines, at, blocks);
    else if (!isAnswered(next, following)) blocks.push(emptyEmbed(block));
  }
}

/** A paragraph that ends in a colon waits for what it announces. */
function isOpen(block: Block | undefined): boolean {
  const last = block?.kind === 'paragraph' ? block.lines.at(-1) : undefined;
  return last !== undefined && endsWithColon(last.words);
}

/** What is announced is there: marked as such, or, after a blank line, quoted or beginning with a small letter. */
function isAnswered(next: LineKind | undefined, following: LineGroup | undefined): boolean {
  if (next !== undefined) return ANNOUNCED.has(next);
  if (!following) return false;
  return ANNOUNCED.has(following.lines[0]?.kind ?? 'text') || (following.isNear && isAnswer(following));
}

const ANNOUNCED: ReadonlySet<LineKind> = new Set(['quotation-mark', 'item', 'photo-mark', 'embed-mark']);

function isAnswer({ lines }: LineGroup): boolean {
  if (lines[0]?.kind !== 'text') return false;
  const whole = lines.map(({ words }) => words).join(' ');
  return /^\p{Ll}/u.test(whole) || isQuoted(whole);
}

function takeQuotation(lines: readonly KnownLine[], from: number, blocks: Block[]): number {
  const to = endOfRun(lines, from, (kind) => kind === 'text');
  blocks.push({ kind: 'quotation', lines: lines.slice(from, to) });
  return to;
}

function emptyEmbed({ lines }: Block): Block {
  return { kind: 'embed', embed: { url: null, text: '' }, lines: lines.slice(-1) };
}

function takeBlock(lines: readonly KnownLine[], at: number, before: Block | undefined): Block {
  const line = lines[at];
  if (line === undefined) return { kind: 'paragraph', lines: [] };
  if (before && RELATED.has(before.kind) && isRelatable(line)) return { kind: 'related', lines: [line] };
  const kind = lines[at]?.kind;
  switch (kind) {
    case 'see':
      return { kind, lines: lines.slice(at, endOfSee(lines, at)) };
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
    case 'item': {
      const to = endOfRun(lines, at, (other) => other === kind);
      return { kind: kind === 'item' ? 'list' : 'quotation', lines: lines.slice(at, to) };
    }
    default:
      if (isDoubtfulHeading(lines, at)) return { kind: 'heading', isDoubtful: true, lines: [line] };
      return { kind: 'paragraph', lines: lines.slice(at, endOfParagraph(lines, at)) };
  }
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
  while (
    lines[to]?.kind === 'text' &&
    !isDoubtfulHeading(lines, to) &&
    !endsWithColon(lines[to - 1]?.words ?? '')
  ) {
    to += 1;
  }
  return to;
}

/** A line without final punctuation directly above a sentence. One that goes on with a small letter is no heading. */
function isDoubtfulHeading(lines: readonly KnownLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || line.isMarkRest || endsSentence(line.words)) return false;
  const below = next.words;
  return lines[at + 1]?.kind === 'text' && endsSentence(below) && !/^\p{Ll}/u.test(below);
}

function endOfRun(lines: readonly KnownLine[], from: number, goesOn: (kind: LineKind) => boolean): number {
  let to = from + 1;
  for (let kind = lines[to]?.kind; kind !== undefined && goesOn(kind); kind = lines[to]?.kind) to += 1;
  return to;
}
