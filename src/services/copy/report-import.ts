/** What an import has to tell: the object per file of `import --json` (the contract). */
import type { Day, Instant } from '../../domain/calendar.ts';
import { entryPath } from '../../domain/permalink.ts';
import type { Reference } from '../../domain/references/reference.ts';
import { isSameName, type Series, slugify } from '../../domain/series.ts';
import { stampOf, type Stamp } from '../../domain/stamp.ts';
import type { CopyDay } from '../../formats/copy/copy-day.ts';
import { listPublishedDays } from '../../store/entries/entry-lists.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';
import type { ImportedDay, ImportStatus } from './import-copy.ts';

export interface ImportReport {
  readonly file: string;
  readonly series: string;
  readonly date: Day;
  readonly title: string;
  readonly status: ImportStatus;
  /** Path of the entry's page. */
  readonly url: string;
  readonly latest: string | null;
  readonly lead: { readonly caption: string; readonly credit: string } | null;
  readonly originalEntry: string | null;
  readonly updates: readonly ReportedUpdate[];
  readonly related: readonly { readonly text: string }[];
  readonly references: readonly ReportedReference[];
  readonly findings: readonly { readonly line: number; readonly kind: string; readonly message: string }[];
}

interface ReportedUpdate {
  readonly anchor: string;
  readonly stamp: Stamp;
  readonly postedAt: Instant;
  readonly headline: string | null;
  readonly body: string;
}

export interface ReportedReference {
  readonly text: string;
  /** `original`, or the anchor of the update it stands in. */
  readonly in: string;
  readonly series: string | null;
  readonly date: Day | null;
  readonly title: string | null;
  readonly state: 'resolved' | 'unresolved' | 'external';
}

/** Reports imported days, once all files are in: only then is it known which references point to something.
 *  @returns in the order given; references that point to nothing readers can see add a finding */
export async function reportImport(
  context: Context,
  days: readonly { readonly file: string; readonly imported: ImportedDay }[],
): Promise<ImportReport[]> {
  const series = await listSeries(context.db.reader);
  const targets = days
    .flatMap(({ imported }) => imported.copy.references)
    .filter((reference) => reference.kind === 'entry');
  const distinct = new Map(targets.map((target) => [`${target.series} ${target.day}`, target]));
  const published = await listPublishedDays(context.db.reader, [...distinct.values()]);
  return days.map(({ file, imported }) => reportDay(file, imported, { series, published }));
}

interface Known {
  readonly series: readonly Series[];
  /** `SLUG DAY` of each published entry. */
  readonly published: ReadonlySet<string>;
}

function reportDay(file: string, { copy, status }: ImportedDay, known: Known): ImportReport {
  const references = copy.references.map((reference) => ({
    line: reference.line,
    reported: reportReference(reference, copy, known),
  }));
  const slug = known.series.find(({ name }) => isSameName(name, copy.series))?.slug;
  return {
    file,
    series: copy.series,
    date: copy.day,
    title: copy.title,
    status,
    url: entryPath(slug ?? slugify(copy.series), copy.day),
    latest: copy.latest,
    lead: copy.lead,
    originalEntry: copy.originalEntry,
    updates: copy.updates.map((update) => ({ ...pickUpdate(update), stamp: stampOf(update.postedAt) })),
    related: copy.related,
    references: references.map(({ reported }) => reported),
    findings: [...copy.findings, ...references.flatMap(findUnresolved)].sort(
      (one, other) => one.line - other.line,
    ),
  };
}

function pickUpdate({ anchor, postedAt, headline, body }: CopyDay['updates'][number]) {
  return { anchor, postedAt, headline, body };
}

function reportReference(
  reference: Reference & { readonly in: string },
  copy: CopyDay,
  known: Known,
): ReportedReference {
  const place = { text: reference.text, in: reference.in };
  switch (reference.kind) {
    case 'external':
      return { ...place, series: null, date: null, title: reference.title, state: 'external' };
    case 'update': {
      const isThere = copy.updates.some(({ postedAt }) => stampOf(postedAt) === reference.stamp);
      const state = isThere ? 'resolved' : 'unresolved';
      return { ...place, series: copy.series, date: copy.day, title: null, state };
    }
    case 'entry': {
      const { day, title } = reference;
      const state = known.published.has(`${reference.series} ${day}`) ? 'resolved' : 'unresolved';
      return { ...place, series: seriesName(reference, known), date: day, title, state };
    }
  }
}

function seriesName(reference: { readonly series: string; readonly text: string }, known: Known): string {
  const series = known.series.find(({ slug }) => slug === reference.series);
  return series?.name ?? (reference.text.split(',')[0] ?? reference.series).trim();
}

function findUnresolved({ line, reported }: { readonly line: number; readonly reported: ReportedReference }) {
  if (reported.state !== 'unresolved') return [];
  const message = `“${reported.text}” points to nothing that readers can see yet.`;
  return [{ line, kind: 'reference-unresolved', message }];
}
