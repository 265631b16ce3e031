/** Finding references in the stored Markdown (docs/copy-format.md, References). */
import type { Day } from '../calendar.ts';
import { linkOfLine, toPlainLine } from '../plain-line.ts';
import type { Reference } from './reference.ts';
import { findMentions, mentionPattern, type NamedSeries, readTarget } from './reference-mentions.ts';
import { isOfADay, isSeeLine, isSeeListLine, stripSee } from './see-lines.ts';

export interface ReferenceContext {
  /** The day of the entry the text stands in. */
  readonly day: Day;
  /** The entry's series. */
  readonly series: NamedSeries;
  readonly knownSeries: readonly NamedSeries[];
}

/** A reference and the line of the text it stands on, from 0. */
export interface PlacedReference {
  readonly reference: Reference;
  readonly lineIndex: number;
}

/** The references of one block's Markdown, in the order of the text. The time is linear in its length. */
export function findReferences(markdown: string, context: ReferenceContext): Reference[] {
  return placeReferences(markdown, context).map(({ reference }) => reference);
}

/** The same with their lines. */
export function placeReferences(markdown: string, context: ReferenceContext): PlacedReference[] {
  let isInSeeList = false;
  const reading = { context, pattern: patternOf(context) };
  return markdown.split('\n').flatMap((source, lineIndex) => {
    const line = toPlainLine(source).trim();
    isInSeeList = isSeeLine(line) || (isInSeeList && isSeeListLine(line));
    const references = isInSeeList ? readListLine(source, line, reading) : readTextLine(line, reading);
    return references.map((reference) => ({ reference, lineIndex }));
  });
}

/** The texts of a page are read in one context, which takes one pattern. */
function patternOf(context: ReferenceContext): RegExp {
  const pattern = PATTERNS.get(context) ?? mentionPattern(context);
  PATTERNS.set(context, pattern);
  return pattern;
}

const PATTERNS = new WeakMap<ReferenceContext, RegExp>();

interface Reading {
  readonly context: ReferenceContext;
  readonly pattern: RegExp;
}

/** A line of a See list is one reference, or those its words mention, or another article. */
function readListLine(source: string, line: string, { context, pattern }: Reading): Reference[] {
  const text = stripSee(line);
  const target = readTarget(text, context);
  if (target) return [target];
  const mentions = findMentions(line, pattern, context);
  return mentions.length > 0
    ? mentions
    : [{ kind: 'external', text, title: text, url: linkOfLine(stripSee(source)) }];
}

/** Any other line: `Thursday's Syria Daily: Title`, or what its sentences mention. */
function readTextLine(line: string, { context, pattern }: Reading): Reference[] {
  const target = isOfADay(line) ? readTarget(line, context) : undefined;
  return target ? [target] : findMentions(line, pattern, context);
}
