/** What stands first: whose day it is, its title, its lead photo. */
import { type Day, formatDate, isDay, makeDay } from '../../domain/calendar.ts';
import { DATE_WORDS, parseDateWords } from '../../domain/date-words.ts';
import { endsSentence } from '../../domain/final-punctuation.ts';
import { parsePhotoMark } from '../block-marks.ts';
import type { CopyDay, Finding } from './copy-day.ts';
import { CopyError } from './copy-error.ts';
import { kindOfLine, readCaption } from './line-kinds.ts';
import type { SectionLine } from './section-parts.ts';

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
  const first = lines.find(({ text }) => text !== '');
  const headLine = first && readHeadLine(first, options);
  const series = options.seriesName ?? headLine?.series;
  if (series === undefined)
    throw new CopyError(
      'it names no series: begin it with “SERIES, June 28, 2018: Title”, or give --series.',
    );
  const day = options.day ?? headLine?.day ?? dayOfPath(options.path ?? '');
  if (day === undefined)
    throw new CopyError('it gives no date: begin it with “SERIES, June 28, 2018: Title”, or give --date.');
  const titled = readTitle(
    headLine ? lines.filter((line) => line !== first) : lines,
    headLine?.title,
    options,
  );
  const title = titled.title ?? formatDate(day);
  const led = hasMarks
    ? takeLead(titled.lines, titled.title !== undefined)
    : { lead: null, lines: titled.lines, findings: [] };
  const unknown: Finding = {
    line: first?.number ?? 1,
    kind: 'title-unknown',
    message: `No title was found: “${title}” stands in its place.`,
  };
  return {
    series,
    day,
    title,
    ...led,
    findings: [...(titled.title === undefined ? [unknown] : []), ...led.findings],
  };
}

interface HeadLine {
  readonly series: string;
  readonly day: Day;
  readonly title: string;
}

const HEAD_LINE = new RegExp(`^([^:]{1,200}?),\\s{1,3}(${DATE_WORDS})\\s{0,3}:(.*)$`, 'isu');

/** `SERIES, June 28, 2018: Title`; the year may be missing where the day is known. */
function readHeadLine({ text }: SectionLine, { seriesName, day }: HeadOptions): HeadLine | undefined {
  const [, series = '', words = '', title = ''] = HEAD_LINE.exec(text) ?? [];
  if (series === '' || (seriesName !== undefined && series.toLowerCase() !== seriesName.toLowerCase()))
    return undefined;
  const written = parseDateWords(words);
  const year = written.year ?? (day === undefined ? undefined : Number(day.slice(0, 4)));
  const found = year === undefined ? undefined : makeDay(year, written.month, written.date);
  return found === undefined ? undefined : { series, day: found, title: title.trim() };
}

function dayOfPath(path: string): Day | undefined {
  const matches = path.match(/(?<!\d)\d{4}(?:-\d{2}-\d{2}|\/\d{2}\/\d{2})(?!\d)/g) ?? [];
  return matches.map((match) => match.replaceAll('/', '-')).findLast(isDay);
}

interface Titled {
  /** Undefined where nobody gives one. */
  readonly title: string | undefined;
  readonly lines: readonly SectionLine[];
}

/** A title that gives way to the one in the options stays as a heading; one that stands twice counts once. */
function readTitle(
  lines: readonly SectionLine[],
  headTitle: string | undefined,
  { title }: HeadOptions,
): Titled {
  const [first, second] = lines.filter(({ text }) => text !== '');
  const isTwice = first !== undefined && first.text === second?.text;
  const own = headTitle === undefined || headTitle === '' ? (isTwice ? first.text : undefined) : headTitle;
  const used = title ?? own;
  const dropped = new Set<SectionLine | undefined>(isTwice ? [second] : []);
  if (first?.text === used) dropped.add(first);
  const kept = lines.filter((line) => !dropped.has(line));
  const isLost = headTitle !== undefined && headTitle !== '' && headTitle !== used;
  return {
    title: used,
    lines: isLost ? [{ number: 1, text: `## ${headTitle}` }, { number: 1, text: '' }, ...kept] : kept,
  };
}

/** The first caption above the first mark is the lead photo's; with a known title, a first line that ends like one is. */
function takeLead(
  lines: readonly SectionLine[],
  isTitleKnown: boolean,
): Pick<Head, 'lead' | 'lines' | 'findings'> {
  const first = lines.find(({ text }) => text !== '');
  const line =
    isTitleKnown && first && couldBeCaption(first.text) ? first : lines.find(({ text }) => readLead(text));
  if (line === undefined) return { lead: null, lines, findings: [] };
  const sure = readLead(line.text);
  const missing: Finding = {
    line: line.number,
    kind: 'photo-missing',
    message: 'The lead photo is lost: its caption is kept.',
  };
  const doubt: Finding = {
    line: line.number,
    kind: 'caption-or-heading',
    message: 'Read as the caption of the lead photo.',
  };
  return {
    lead: sure ?? { caption: line.text, credit: '' },
    lines: lines.filter((other) => other !== line),
    findings: sure ? [missing] : [missing, doubt],
  };
}

function readLead(text: string): CopyDay['lead'] | undefined {
  const kind = kindOfLine(text);
  if (kind === 'caption') return readCaption(text);
  const photo = kind === 'photo-mark' ? parsePhotoMark(text) : undefined;
  return photo?.mediaId === null ? { caption: photo.caption, credit: photo.credit } : undefined;
}

function couldBeCaption(text: string): boolean {
  return ['text', 'heading', 'caption'].includes(kindOfLine(text)) && !endsSentence(text);
}
