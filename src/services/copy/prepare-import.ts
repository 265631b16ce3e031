/** Finding out what an import would do, storing nothing. */
import type { Day } from '../../domain/calendar.ts';
import { demandSlug } from '../add-series.ts';
import { decideStep } from './import-step.ts';
import type { ReadCopy } from './read-copy.ts';
import type { StoredDays } from './stored-days.ts';

export interface ImportOptions {
  /** The series' name, where the copy does not say. A series that does not exist is made. */
  readonly seriesName?: string;
  readonly day?: Day;
  readonly title?: string;
  readonly publish: boolean;
  /** Lets other copy take the place of an entry that was never published. */
  readonly replace: boolean;
  readonly dryRun: boolean;
}

/** A file that was read, and what an import of it would do. */
export interface PreparedImport extends ReadCopy {
  readonly options: ImportOptions;
  readonly makesSeries: boolean;
  /** `stored` where there is something to store. */
  readonly foreseen: 'stored' | 'unchanged' | 'dry-run';
}

/** Finds out what there is to do for a day that was read.
 *  @param stored  holds the day
 *  @throws ConflictError the day is there with other content.  @throws ValidationError the series' name gives no address */
export function prepareImport(read: ReadCopy, options: ImportOptions, stored: StoredDays): PreparedImport {
  const step = decideStep({ ...read, options }, stored);
  if (!step.series) demandSlug(read.copy.series, stored.knownSeries);
  const foreseen = step.kind === 'unchanged' ? 'unchanged' : 'stored';
  const makesSeries = !step.series && !options.dryRun;
  return { ...read, options, makesSeries, foreseen: options.dryRun ? 'dry-run' : foreseen };
}
