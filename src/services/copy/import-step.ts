/** What an import has to do for its day. */
import type { Entry } from '../../domain/entry.ts';
import { ConflictError } from '../../domain/errors.ts';
import type { Series } from '../../domain/series.ts';
import type { CopyDay } from '../../formats/copy/copy-day.ts';
import type { StoredDays } from './stored-days.ts';

/** What an import may do. */
export interface StepOptions {
  readonly publish: boolean;
  /** Lets other copy take the place of an entry that was never published. */
  readonly replace: boolean;
  /** The title that the day is to have, whatever its copy says. */
  readonly title?: string;
}

/** A day that was read, and how it is to be imported. */
export interface ImportWork {
  readonly copy: CopyDay;
  readonly copyHash: string;
  readonly options: StepOptions;
}

/** Without a series, there is none of the name. */
export type ImportStep =
  | { readonly kind: 'create'; readonly series: Series | undefined }
  | { readonly kind: 'replace'; readonly series: Series; readonly entry: Entry }
  | { readonly kind: 'publish'; readonly series: Series; readonly entry: Entry }
  | { readonly kind: 'unchanged'; readonly series: Series };

/** @throws ConflictError the day is there with other content */
export function decideStep({ copy, copyHash, options }: ImportWork, stored: StoredDays): ImportStep {
  const series = stored.seriesOf(copy);
  const { entry, copyHash: storedHash } = stored.entryOf(copy) ?? {};
  if (!series || !entry) return { kind: 'create', series };
  const isSame = storedHash === copyHash && !retitles(copy, entry, options);
  if (isSame && options.publish && entry.status !== 'published') return { kind: 'publish', series, entry };
  if (isSame) return { kind: 'unchanged', series };
  if (options.replace && entry.publishedAt === null) return { kind: 'replace', series, entry };
  throw dayTaken(copy, entry, options);
}

function retitles(copy: CopyDay, entry: Entry, { replace, title }: StepOptions): boolean {
  return replace && title !== undefined && copy.title !== entry.title;
}

function dayTaken({ series, day }: CopyDay, { publishedAt }: Entry, { replace }: StepOptions): ConflictError {
  const taken = `${series}, ${day} is there already with other content`;
  if (publishedAt !== null)
    return new ConflictError(`${taken} and has been published: no import may change what readers have seen.`);
  return new ConflictError(replace ? `${taken}.` : `${taken}: --replace puts this copy in its place.`);
}
