/** The text of a part: its Markdown, and where each line of it comes from. */
import { blockToMarkdown } from './block-markdown.ts';
import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';
import type { Finding, FindingKind } from '../copy-day.ts';
import type { SectionLine } from '../section-parts.ts';

export interface Body {
  readonly markdown: string;
  /** For each line of the Markdown, the line of the copy. */
  readonly lineNumbers: readonly number[];
  /** Titles of a related list, which stands apart from the text. */
  readonly related: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads the lines of a part. */
export function readBody(lines: readonly SectionLine[]): Body {
  const blocks = readBlocks(lines);
  const inText = blocks.filter((block, index) => !isRelated(block, blocks[index + 1]));
  const texts = inText.map((block) => ({ block, markdown: blockToMarkdown(block) }));
  return {
    markdown: texts.map(({ markdown }) => markdown).join('\n\n'),
    lineNumbers: texts.flatMap(({ block, markdown }) => [...numberLines(block, markdown), numberOf(block)]),
    related: blocks.filter(({ kind }) => kind === 'related').map((block) => block.lines[0]?.text ?? ''),
    findings: blocks.flatMap(findDoubt),
  };
}

/** A related list with nothing below its heading is a heading like any other. */
function isRelated({ kind }: Block, next: Block | undefined): boolean {
  return kind === 'related' || (kind === 'related-head' && next?.kind === 'related');
}

function numberLines({ lines }: Block, markdown: string): number[] {
  return markdown.split('\n').map((_, index) => lines[index]?.number ?? lines.at(-1)?.number ?? 0);
}

function numberOf({ lines }: Block): number {
  return lines[0]?.number ?? 0;
}

function findDoubt(block: Block): Finding[] {
  const found = (kind: FindingKind, message: string): Finding[] => [{ line: numberOf(block), kind, message }];
  if (block.kind === 'heading' && block.isDoubtful) {
    return found('caption-or-heading', 'Read as a heading: it may be the caption of a photo.');
  }
  if (block.kind === 'photo' && block.photo.mediaId === null) {
    return found('photo-missing', 'The photo is lost: its caption is kept in an empty slot.');
  }
  if (block.kind === 'embed' && block.embed.url === null) {
    return found('embed-missing', 'Something was embedded here and is lost: an empty slot is kept.');
  }
  return [];
}
