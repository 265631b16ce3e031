/** A block's content in a feed: what its page says around the text, said in plain HTML. */
import type { Source } from '../../domain/claim.ts';
import { escapeAttribute, escapeText, isWebUrl } from '../safe-html.ts';

export interface FeedBlockContent {
  /** Safe HTML of the lead photo; empty without one. */
  readonly leadHtml: string;
  readonly standfirst: string | null;
  /** How far the claim is established, in words of the reader's language: it comes before the text. */
  readonly claimDisplay: string | null;
  /** Safe HTML with its links. */
  readonly bodyHtml: string;
  /** `Sources`, in the reader's language. */
  readonly sourcesDisplay: string;
  readonly sources: readonly Source[];
  /** Stands between them. */
  readonly semicolon: string;
  /** Public notes, each as one line: `Correction, 1140 GMT: ...`. */
  readonly notes: readonly string[];
}

/** Safe HTML of a block. */
export function renderFeedBlock(block: FeedBlockContent): string {
  return [
    block.leadHtml,
    block.standfirst === null ? '' : emphasized(block.standfirst),
    block.claimDisplay === null ? '' : `<p dir="auto"><strong>${escapeText(block.claimDisplay)}</strong></p>`,
    block.bodyHtml,
    block.sources.length === 0 ? '' : renderSources(block),
    ...block.notes.map(emphasized),
  ].join('');
}

/** Safe HTML of what is left of a withdrawn update.
 *  @param stub  `UPDATE 1400 GMT withdrawn 1512 GMT: reason` */
export function renderFeedStub(stub: string): string {
  return `<p dir="auto">${escapeText(stub)}</p>`;
}

function emphasized(text: string): string {
  return `<p dir="auto"><em>${escapeText(text)}</em></p>`;
}

function renderSources({ sources, sourcesDisplay, semicolon }: FeedBlockContent): string {
  const names = sources.map(({ name, url }) =>
    url !== null && isWebUrl(url)
      ? `<a href="${escapeAttribute(url)}">${escapeText(name)}</a>`
      : escapeText(name),
  );
  return `<p dir="auto">${escapeText(sourcesDisplay)}: ${names.join(`${semicolon} `)}</p>`;
}
