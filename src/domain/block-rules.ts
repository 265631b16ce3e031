/** What entries and updates may hold, checked before they are stored. */
import { isDay } from './calendar.ts';
import type { Source } from './claim.ts';
import type { Entry, Photo } from './entry.ts';
import { ValidationError } from './errors.ts';
import type { Update } from './update.ts';

/** Characters. */
export const HEADING_MAX = 1_000;
export const TEXT_MAX = 500_000;
const LINE_MAX = 2_000;
const LIST_MAX = 50;

/** @throws ValidationError per field */
export function demandUpdateRules(
  update: Pick<Update, 'headline' | 'body' | 'byline' | 'sources' | 'tags'>,
): void {
  const { headline, body, byline, sources, tags } = update;
  const isEmpty = body.trim() === '' && (headline ?? '').trim() === '';
  demand({
    body: isEmpty ? 'Write a headline or a text first.' : tooLong(body, TEXT_MAX),
    headline: tooLong(headline, HEADING_MAX),
    byline: tooLong(byline, LINE_MAX),
    sources: sourcesProblem(sources),
    tags: tagsProblem(tags),
  });
}

/** @throws ValidationError per field */
export function demandEntryRules(
  entry: Pick<
    Entry,
    'day' | 'title' | 'standfirst' | 'byline' | 'latest' | 'lead' | 'originalEntry' | 'tags'
  >,
): void {
  demand({
    date: isDay(entry.day) && entry.day >= '1800-01-01' ? undefined : 'A date such as 2018-06-28 is needed.',
    title: entry.title.trim() === '' ? 'A title is needed.' : tooLong(entry.title, HEADING_MAX),
    standfirst: tooLong(entry.standfirst, LINE_MAX * 2),
    byline: tooLong(entry.byline, LINE_MAX),
    latest: tooLong(entry.latest?.body, TEXT_MAX),
    originalEntry: tooLong(entry.originalEntry, TEXT_MAX),
    lead: photoProblem(entry.lead),
    tags: tagsProblem(entry.tags),
  });
}

function demand(problems: Readonly<Record<string, string | undefined>>): void {
  const fields = Object.fromEntries(
    Object.entries(problems).flatMap(([name, problem]) => (problem === undefined ? [] : [[name, problem]])),
  );
  const messages = Object.values(fields);
  if (messages.length > 0) throw new ValidationError(messages.join(' '), fields);
}

function tooLong(text: string | null | undefined, max: number): string | undefined {
  const length = (text ?? '').length;
  if (length <= max) return undefined;
  return `This has ${length.toLocaleString('en')} characters, more than ${max.toLocaleString('en')}: shorten it.`;
}

function sourcesProblem(sources: readonly Source[]): string | undefined {
  if (sources.length > LIST_MAX) return `At most ${LIST_MAX} sources.`;
  if (sources.some(({ name }) => name.trim() === '')) return 'A source needs a name.';
  return tooLong(sources.map(({ name, url }) => name + (url ?? '')).join(''), LIST_MAX * LINE_MAX);
}

function tagsProblem(tags: readonly string[]): string | undefined {
  if (tags.length > LIST_MAX) return `At most ${LIST_MAX} tags.`;
  return tags.some((tag) => tag.length > LINE_MAX) ? 'A tag has at most 2,000 characters.' : undefined;
}

function photoProblem(lead: Photo | null): string | undefined {
  return lead === null ? undefined : tooLong(Object.values(lead).join(''), LINE_MAX * 4);
}
