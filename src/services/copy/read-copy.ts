/** From the bytes of a file to a day and all that is found in its texts. Pure, so that any thread can do it. */
import { createHash } from 'node:crypto';
import type { Day } from '../../domain/calendar.ts';
import type { ReferenceContext } from '../../domain/references/reference-finder.ts';
import type { NamedSeries } from '../../domain/references/reference-mentions.ts';
import type { CopyDay } from '../../formats/copy/copy-day.ts';
import { decodeCopy } from '../../formats/copy/decode.ts';
import { contextOf, parseCopy } from '../../formats/copy/parse.ts';
import { readBlock } from '../read-block.ts';
import type { PageIndex } from '../index-block.ts';

export interface CopyFile {
  /** Where it lies: its folders may tell the date. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is known of a file besides its copy. */
export interface ReadOptions {
  /** The series' name, where the copy does not say. */
  readonly seriesName?: string;
  readonly day?: Day;
  readonly title?: string;
  /** The series whose names count in sentences. */
  readonly knownSeries: readonly NamedSeries[];
}

/** A day as its copy says it, and what its texts are found by. */
export interface ReadCopy {
  readonly copy: CopyDay;
  /** Of the text, in hex. */
  readonly copyHash: string;
  readonly index: PageIndex;
  /** The series that were known. */
  readonly knownSeries: readonly NamedSeries[];
}

/** Reads one file of copy.
 *  @throws CopyError what stops the copy from being read, with its line */
export function readCopy({ path, bytes }: CopyFile, options: ReadOptions): ReadCopy {
  const text = decodeCopy(bytes);
  const copy = parseCopy(text, { ...options, path });
  return {
    copy,
    copyHash: createHash('sha256').update(text).digest('hex'),
    index: indexCopy(copy, contextOf(copy, options)),
    knownSeries: options.knownSeries,
  };
}

/** What the texts of a day are found by. */
export function indexCopy(
  { title, latest, originalEntry, updates }: CopyDay,
  context: ReferenceContext,
): PageIndex {
  const texts = [latest ?? '', originalEntry ?? ''];
  return {
    entry: readBlock({ heading: title, standfirst: '', texts }, context),
    updates: updates.map(({ headline, body }) =>
      readBlock({ heading: headline ?? '', standfirst: '', texts: [body] }, context),
    ),
  };
}
