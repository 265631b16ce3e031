/** What a text is cut into. */
import type { Finding } from './copy-day.ts';
import type { Line } from './lines.ts';
import type { MarkTime, UpdateMark } from './marks.ts';

/** A line of a part. What follows a mark on its line is the part's first one. */
export interface SectionLine extends Line {
  readonly isMarkRest?: true;
}

export interface UpdateSection {
  readonly mark: UpdateMark;
  readonly line: number;
  readonly lines: SectionLine[];
}

export interface Sections {
  /** What stands above the first mark; all of it where there is none. */
  readonly head: SectionLine[];
  /** Where things stand. */
  readonly latest: SectionLine[];
  /** As they stand: newest first. */
  readonly updates: UpdateSection[];
  readonly original: SectionLine[];
  readonly originalTime: MarkTime | null;
  readonly hasMarks: boolean;
  readonly isHouseForm: boolean;
  readonly findings: Finding[];
}

export type Parts = Pick<Sections, 'head' | 'latest' | 'updates' | 'original' | 'findings'>;
