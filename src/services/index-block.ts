/** What hangs on a block's text and is stored anew with it: its references, its search row, and which pictures it names. */
import type { Entry } from '../domain/entry.ts';
import type { Reference } from '../domain/references/reference.ts';
import { findReferences } from '../domain/references/reference-finder.ts';
import type { Series } from '../domain/series.ts';
import type { Update } from '../domain/update.ts';
import { photoIds } from '../formats/markdown/markdown-parts.ts';
import { markdownToPlainText } from '../formats/plain-text.ts';
import { insertMediaUses, replaceMediaUses } from '../store/media/media-uses.ts';
import { insertReferences, replaceReferences } from '../store/references/references.ts';
import type { Db } from '../store/schema.ts';
import { putSearchTexts, type SearchText } from '../store/search/search-texts.ts';
import { listSeries } from '../store/series.ts';
import { listStandings } from '../store/standings.ts';

/** An entry with its series: what the text of a block is read against. */
export interface Page {
  readonly series: Series;
  readonly entry: Entry;
}

/** Stores what hangs on a page's own texts, in place of what hung on them before. */
export async function indexEntry(trx: Db, page: Page): Promise<void> {
  const find = await referenceFinder(trx, page);
  const subject = { entryId: page.entry.id, updateId: null };
  await replaceReferences(trx, subject, textsOf(page.entry).flatMap(find));
  await putSearchTexts(trx, [entrySearchText(page.entry)]);
  await replaceMediaUses(trx, { ...subject, mediaIds: await listEntryPhotos(trx, page.entry) });
}

/** Stores what hangs on an update's text, in place of what hung on it before. */
export async function indexUpdate(trx: Db, page: Page, update: Update): Promise<void> {
  const find = await referenceFinder(trx, page);
  const subject = { entryId: update.entryId, updateId: update.id };
  await replaceReferences(trx, subject, find(update.body));
  await putSearchTexts(trx, [updateSearchText(page.entry, update)]);
  await replaceMediaUses(trx, { ...subject, mediaIds: photoIds(update.body) });
}

/** Stores what hangs on an update that is stored for the first time. */
export async function indexNewUpdate(trx: Db, page: Page, update: Update): Promise<void> {
  const find = await referenceFinder(trx, page);
  const subject = { entryId: update.entryId, updateId: update.id };
  await insertReferences(trx, [{ ...subject, references: find(update.body) }]);
  await putSearchTexts(trx, [updateSearchText(page.entry, update)]);
  await insertMediaUses(trx, [{ ...subject, mediaIds: photoIds(update.body) }]);
}

/** Stores what hangs on a page and its updates that are stored for the first time. */
export async function indexNewPage(trx: Db, page: Page, updates: readonly Update[]): Promise<void> {
  const find = await referenceFinder(trx, page);
  const { entry } = page;
  await insertReferences(trx, [
    { entryId: entry.id, updateId: null, references: textsOf(entry).flatMap(find) },
    ...updates.map(({ id, body }) => ({ entryId: entry.id, updateId: id, references: find(body) })),
  ]);
  await putSearchTexts(trx, [
    entrySearchText(entry),
    ...updates.map((update) => updateSearchText(entry, update)),
  ]);
  await insertMediaUses(trx, [
    { entryId: entry.id, updateId: null, mediaIds: photosOf(entry) },
    ...updates.map(({ id, body }) => ({ entryId: entry.id, updateId: id, mediaIds: photoIds(body) })),
  ]);
}

/** As many revisions as a page looks at for where things stood. */
const STANDINGS_MAX = 100;

/** The pictures that the page shows as the entry's own, also where things stood before. */
async function listEntryPhotos(trx: Db, entry: Entry): Promise<string[]> {
  const earlier = await listStandings(trx, entry.id, STANDINGS_MAX);
  return [...photosOf(entry), ...earlier.flatMap((standing) => photoIds(standing?.body ?? ''))];
}

async function referenceFinder(trx: Db, { series, entry }: Page): Promise<(text: string) => Reference[]> {
  const context = { day: entry.day, series, knownSeries: await listSeries(trx) };
  return (text) => findReferences(text, context);
}

/** The texts of an entry that can hold references, in the order of the page. */
function textsOf(entry: Entry): string[] {
  return [entry.latest?.body ?? '', entry.originalEntry];
}

/** The pictures of an entry as it stands: its lead, and those of its texts. */
function photosOf(entry: Entry): string[] {
  const lead = entry.lead?.mediaId ?? null;
  return [...(lead === null ? [] : [lead]), ...textsOf(entry).flatMap(photoIds)];
}

function entrySearchText(entry: Entry): SearchText {
  const { seriesId, day, postedAt, title } = entry;
  const texts = [entry.standfirst ?? '', ...textsOf(entry).map(markdownToPlainText)];
  const body = texts.join('\n').trim();
  return { entryId: entry.id, updateId: null, seriesId, day, postedAt, heading: title, body };
}

function updateSearchText({ seriesId, day }: Entry, update: Update): SearchText {
  const { id, entryId, postedAt, headline, body } = update;
  return {
    ...{ entryId, updateId: id, seriesId, day, postedAt },
    heading: headline ?? '',
    body: markdownToPlainText(body),
  };
}
