/** Reading a day of copy (docs/copy-format.md). Pure: the same text and options always give the same day. */
import { type Day, startOfDay } from '../../domain/calendar.ts';
import { placeReferences, type ReferenceContext } from '../../domain/references/reference-finder.ts';
import type { NamedSeries } from '../../domain/references/reference-mentions.ts';
import { isSameName, slugify } from '../../domain/series.ts';
import { instantAt } from '../../domain/stamp.ts';
import { assignAnchors } from '../../domain/update.ts';
import { type Body, readBody } from './blocks/body.ts';
import type { CopyDay, CopyReference, Finding } from './copy-day.ts';
import { demandBounds } from './demand-bounds.ts';
import { type HeadOptions, readHead } from './head.ts';
import { splitHeadline } from './headline.ts';
import { splitLines } from './lines.ts';
import type { MarkTime } from './marks.ts';
import type { SectionLine, Sections, UpdateSection } from './section-parts.ts';
import { cutSections, markRest } from './sections.ts';
import { resolveStamps } from './stamp-days.ts';

export interface CopyOptions extends HeadOptions {
  /** The series whose names count in sentences; the day's own always does. */
  readonly knownSeries: readonly NamedSeries[];
}

/** Reads copy. The time is linear in the length of the text.
 *  @param text  as decodeCopy gives it; lines end in LF, CRLF or CR
 *  @throws CopyError what stops an import, with its line: a stamp that is none or of another zone, no date, no series */
export function parseCopy(text: string, options: CopyOptions): CopyDay {
  const { lines, findings } = splitLines(text);
  const sections = cutSections(lines);
  const head = readHead(sections.head, sections.hasMarks, options);
  const updates = readUpdates(sections, head.day);
  const latest = readBody(sections.latest);
  const original = readBody(joinOriginal(head.lines, sections.original));
  const bodies = [latest, ...updates.parts.map(({ body }) => body), original];
  const references = findAll({ latest, updates: updates.parts, original }, contextOf(head, options));
  const day: CopyDay = {
    ...{ series: head.series, day: head.day, title: head.title, lead: head.lead },
    latest: latest.markdown === '' ? null : latest.markdown,
    originalEntry: original.markdown === '' ? null : original.markdown,
    postedAt: postedAt(head.day, sections.originalTime),
    updates: updates.parts.map(({ body, ...update }) => ({ ...update, body: body.markdown })),
    related: bodies.flatMap(({ related }) => related.map((words) => ({ text: words }))),
    references,
    findings: [
      ...findings, ...sections.findings, ...head.findings, ...updates.findings,
      ...bodies.flatMap((body) => body.findings), ...references.flatMap(findGuessed),
    ].sort((one, other) => one.line - other.line), // prettier-ignore
  };
  demandBounds(day);
  return day;
}

function readUpdates({ updates, isHouseForm }: Sections, day: Day) {
  const { instants, findings } = resolveStamps(updates, day);
  const parts = updates
    .map((section, index) => ({
      ...readUpdate(section, isHouseForm),
      postedAt: instants[index] ?? startOfDay(day),
    }))
    .sort((one, other) => other.postedAt.localeCompare(one.postedAt));
  const anchors = assignAnchors(parts.map((part) => part.postedAt));
  return { parts: parts.map((part, index) => ({ ...part, anchor: anchors[index] ?? '' })), findings };
}

function readUpdate({ lines }: UpdateSection, isHouseForm: boolean): { headline: string | null; body: Body } {
  const [first, ...others] = lines;
  const split = isHouseForm && first?.isMarkRest ? splitHeadline(first.text) : undefined;
  if (!first || !split) return { headline: null, body: readBody(lines) };
  return { headline: split.headline, body: readBody([markRest(first.number, split.text), ...others]) };
}

/** What stands above the first mark begins the original entry; then its mark begins no paragraph of its own. */
function joinOriginal(
  head: readonly SectionLine[],
  original: readonly SectionLine[],
): readonly SectionLine[] {
  if (head.every(({ text }) => text === '')) return original;
  const gap = { number: 0, text: '' };
  return [...head, gap, gap, ...original.map(({ number, text }) => ({ number, text }))];
}

function postedAt(day: Day, time: MarkTime | null) {
  if (time === null) return startOfDay(day);
  return instantAt(day, `${String(time.hour)}:${String(time.minute).padStart(2, '0')}`) ?? startOfDay(day);
}

/** What references in the texts of a day are read against. */
export function contextOf(
  { series, day }: { series: string; day: Day },
  { knownSeries }: Pick<CopyOptions, 'knownSeries'>,
): ReferenceContext {
  const known = knownSeries.find(({ name }) => isSameName(name, series));
  return { day, series: known ?? { name: series, slug: slugify(series) }, knownSeries };
}

interface Bodies {
  readonly latest: Body;
  readonly updates: readonly { readonly anchor: string; readonly body: Body }[];
  readonly original: Body;
}

/** In the order of the page: where things stand counts as the entry's own text. */
function findAll({ latest, updates, original }: Bodies, context: ReferenceContext): CopyReference[] {
  const find = (body: Body, place: string): CopyReference[] =>
    placeReferences(body.markdown, context).map(({ reference, lineIndex }) => ({
      ...reference,
      in: place,
      line: body.lineNumbers[lineIndex] ?? 0,
    }));
  return [
    ...find(latest, 'original'),
    ...updates.flatMap(({ anchor, body }) => find(body, anchor)),
    ...find(original, 'original'),
  ];
}

function findGuessed(reference: CopyReference): Finding[] {
  if (reference.kind !== 'entry' || !reference.isYearGuessed) return [];
  const message = `“${reference.text}” names no year: it was read as ${reference.day}.`;
  return [{ line: reference.line, kind: 'reference-year-guessed', message }];
}
