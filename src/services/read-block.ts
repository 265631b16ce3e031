/** What a block is found by: made of its texts alone, so that any thread can make it. */
import type { Reference } from '../domain/references/reference.ts';
import { findReferences, type ReferenceContext } from '../domain/references/reference-finder.ts';
import { foldWords } from '../domain/search/search-words.ts';
import { photoIds } from '../formats/markdown/markdown-parts.ts';
import { markdownToPlainText } from '../formats/plain-text.ts';

/** The texts of an entry or update that are read for references, words and pictures. */
export interface BlockTexts {
  /** The title or headline; empty without one. */
  readonly heading: string;
  /** Plain text above the others; empty without one. */
  readonly standfirst: string;
  /** Markdown, in the order of the page. */
  readonly texts: readonly string[];
}

export interface BlockIndex {
  readonly references: readonly Reference[];
  readonly heading: string;
  /** All that stands below the heading, as plain text. */
  readonly body: string;
  /** Those of heading and body, as foldWords gives them. */
  readonly words: string;
  /** Of the pictures that the texts name. */
  readonly mediaIds: readonly string[];
}

export function readBlock({ heading, standfirst, texts }: BlockTexts, context: ReferenceContext): BlockIndex {
  const body = [standfirst, ...texts.map(markdownToPlainText)].join('\n').trim();
  return {
    references: texts.flatMap((text) => findReferences(text, context)),
    ...{ heading, body, words: foldWords(`${heading}\n${body}`) },
    mediaIds: texts.flatMap(photoIds),
  };
}
