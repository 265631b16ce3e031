/** What stands first: whose day it is, its title, its lead photo. */
import { type Day, formatDate, isDay } from '../../domain/calendar.ts';
import { isSameName } from '../../domain/series.ts';
import type { CopyDay, Finding } from './copy-day.ts';
import { CopyError } from './copy-error.ts';
import { type HeadLine, readHeadLine } from './head-line.ts';
import { takeLead } from './lead.ts';
import { isShown } from './blocks/line-kinds.ts';
import type { SectionLine } from './section-parts.ts';
import { readTitle } from './title.ts';

/** What the one who imports knows already; it comes before what the copy says. */
export interface HeadOptions {
  readonly seriesName?: string;
  readonly day?: Day;
  readonly title?: string;
  /** Where the copy lies: its folders and name may tell the date. */
  readonly path?: string;
}

export interface Head {
  readonly series: string;
  readonly day: Day;
  readonly title: string;
  readonly lead: CopyDay['lead'];
  /** What is left: the beginning of the original entry. */
  readonly lines: readonly SectionLine[];
  readonly findings: readonly Finding[];
}

/** Reads what stands above the first mark.
 *  @param hasMarks  without a mark the text is an original entry from its first line, and has no lead photo
 *  @throws CopyError neither the copy nor the options tell the series or the day */
export function readHead(lines: readonly SectionLine[], hasMarks: boolean, options: HeadOptions): Head {
  const first = lines.find(isShown);
  const headLine = first && readHeadLine(first.text, options);
  const own = { series: seriesOf(headLine, options), day: dayFrom(headLine, options) };
  const below = headLine ? lines.filter((line) => line !== first) : lines;
  const titled = readTitle(below, headLine, options.title);
  const title = titled.title ?? formatDate(own.day);
  const led = hasMarks ? takeLead(titled.lines, titled.title !== undefined) : { lead: null, findings: [] };
  const displaced = first && headLine ? keepDisplaced(first, headLine, { ...own, title }) : [];
  return {
    ...{ ...own, title, lead: led.lead },
    lines: [...displaced, ...('lines' in led ? led.lines : titled.lines)],
    findings: [...(titled.title === undefined ? [titleUnknown(title, first)] : []), ...led.findings],
  };
}

function seriesOf(headLine: HeadLine | undefined, { seriesName }: HeadOptions): string {
  const series = seriesName ?? headLine?.series;
  if (series !== undefined) return series;
  throw new CopyError('it names no series: begin it with “SERIES, June 28, 2018: Title”, or give --series.');
}

function dayFrom(headLine: HeadLine | undefined, { day, path = '' }: HeadOptions): Day {
  const found = day ?? headLine?.day ?? dayOfPath(path);
  if (found !== undefined) return found;
  throw new CopyError('it gives no date: begin it with “SERIES, June 28, 2018: Title”, or give --date.');
}

function dayOfPath(path: string): Day | undefined {
  const matches = path.match(/(?<!\d)\d{4}(?:-\d{2}-\d{2}|\/\d{2}\/\d{2})(?!\d)/g) ?? [];
  return matches.map((match) => match.replaceAll('/', '-')).findLast(isDay);
}

/** What of a head line gives way to what is known already stays as a heading: no word is lost. */
function keepDisplaced(
  { number, text }: SectionLine,
  headLine: HeadLine,
  { series, day, title }: HeadLine,
): SectionLine[] {
  const isWholly = headLine.day !== day || !isSameName(headLine.series, series);
  const kept = isWholly ? text : headLine.title;
  if (kept === '' || kept === title) return [];
  return ['', `## ${kept}`, ''].map((line) => ({ number, text: line }));
}

function titleUnknown(title: string, first: SectionLine | undefined): Finding {
  const message = `No title was found: “${title}” stands in its place.`;
  return { line: first?.number ?? 1, kind: 'title-unknown', message };
}
