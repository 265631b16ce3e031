/** The blocks of a part of copy: what its lines are to each other. */
import { endsWithColon } from '../../../domain/final-punctuation.ts';
import type { Block } from './block.ts';
import { groupLines, type KnownLine, type LineGroup } from './line-groups.ts';
import { isQuoted, type LineKind } from './line-kinds.ts';
import type { SectionLine } from '../section-parts.ts';
import { endOfRun, takeBlock } from './take-block.ts';

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
  const to = endOfRun(lines, from, 'text');
  blocks.push({ kind: 'quotation', lines: lines.slice(from, to) });
  return to;
}

function emptyEmbed({ lines }: Block): Block {
  return { kind: 'embed', embed: { url: null, text: '' }, lines: lines.slice(-1) };
}
