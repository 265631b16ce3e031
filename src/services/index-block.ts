/** What hangs on a block's text and is stored anew with it: its references, its search row, and which pictures it names. */
import type { Entry } from '../domain/entry.ts';
import type { ReferenceContext } from '../domain/references/reference-finder.ts';
import type { Series } from '../domain/series.ts';
import type { Update } from '../domain/update.ts';
import { photoIds } from '../formats/markdown/markdown-parts.ts';
import { insertMediaUses, replaceMediaUses } from '../store/media/media-uses.ts';
import { insertReferences, replaceReferences } from '../store/references/references.ts';
import type { Db } from '../store/schema.ts';
import { putSearchTexts, type SearchText } from '../store/search/search-texts.ts';
import { listSeries } from '../store/series.ts';
import { listStandings } from '../store/standings.ts';
import type { Subject } from '../store/subject.ts';
import { type BlockIndex, type BlockTexts, readBlock } from './read-block.ts';

/** An entry with its series: what the text of a block is read against. */
export interface Page {
  readonly series: Series;
  readonly entry: Entry;
}

/** Stores what hangs on a page's own texts, in place of what hung on them before. */
export async function indexEntry(trx: Db, page: Page): Promise<void> {
  const { entry } = page;
  const block = toBlock(entry, readBlock(textsOfEntry(entry), await contextOf(trx, page)));
  await replaceReferences(trx, block, block.references);
  await putSearchTexts(trx, [toSearchText(block)]);
  const mediaIds = [...block.mediaIds, ...(await listEarlierPhotos(trx, entry))];
  await replaceMediaUses(trx, { ...block, mediaIds });
}

/** Stores what hangs on an update's text, in place of what hung on it before. */
export async function indexUpdate(trx: Db, page: Page, update: Update): Promise<void> {
  const index = readBlock(textsOfUpdate(update), await contextOf(trx, page));
  const block = toUpdateBlock(page.entry, update, index);
  await replaceReferences(trx, block, block.references);
  await putSearchTexts(trx, [toSearchText(block)]);
  await replaceMediaUses(trx, block);
}

/** Stores what hangs on an update that is stored for the first time. */
export async function indexNewUpdate(trx: Db, page: Page, update: Update): Promise<void> {
  const index = readBlock(textsOfUpdate(update), await contextOf(trx, page));
  await insertBlocks(trx, [toUpdateBlock(page.entry, update, index)]);
}

/** What the texts of a page and its updates are found by. */
export interface PageIndex {
  readonly entry: BlockIndex;
  /** In the order of the updates. */
  readonly updates: readonly BlockIndex[];
}

export interface IndexedPage {
  readonly entry: Entry;
  readonly updates: readonly Update[];
  readonly index: PageIndex;
}

/** Stores what hangs on pages and their updates that are stored for the first time. */
export async function indexNewPages(trx: Db, pages: readonly IndexedPage[]): Promise<void> {
  await insertBlocks(trx, pages.flatMap(toBlocks));
}

/** What a block is found by, with where it stands among the others. */
type Block = BlockIndex & Subject & Pick<SearchText, 'seriesId' | 'day' | 'postedAt'>;

async function insertBlocks(trx: Db, blocks: readonly Block[]): Promise<void> {
  await insertReferences(trx, blocks);
  await putSearchTexts(trx, blocks.map(toSearchText));
  await insertMediaUses(trx, blocks);
}

function toBlocks({ entry, updates, index }: IndexedPage): Block[] {
  const ofUpdates = updates.flatMap((update, place) => {
    const found = index.updates[place];
    return found ? [toUpdateBlock(entry, update, found)] : [];
  });
  return [toBlock(entry, index.entry), ...ofUpdates];
}

function toBlock(entry: Entry, index: BlockIndex): Block {
  const { id, seriesId, day, postedAt, lead } = entry;
  const leadIds = lead?.mediaId == null ? [] : [lead.mediaId];
  return {
    ...{ ...index, entryId: id, updateId: null, seriesId, day, postedAt },
    mediaIds: [...leadIds, ...index.mediaIds],
  };
}

function toUpdateBlock({ seriesId, day }: Entry, update: Update, index: BlockIndex): Block {
  const { id, entryId, postedAt } = update;
  return { ...index, entryId, updateId: id, seriesId, day, postedAt };
}

function toSearchText({
  entryId,
  updateId,
  seriesId,
  day,
  postedAt,
  heading,
  body,
  words,
}: Block): SearchText {
  return { entryId, updateId, seriesId, day, postedAt, heading, body, words };
}

function textsOfEntry({ title, standfirst, latest, originalEntry }: Entry): BlockTexts {
  return { heading: title, standfirst: standfirst ?? '', texts: [latest?.body ?? '', originalEntry] };
}

function textsOfUpdate({ headline, body }: Update): BlockTexts {
  return { heading: headline ?? '', standfirst: '', texts: [body] };
}

/** The pictures that the page shows of where things stood before. */
async function listEarlierPhotos(trx: Db, entry: Entry): Promise<string[]> {
  const earlier = await listStandings(trx, entry.id);
  return earlier.flatMap((standing) => photoIds(standing?.body ?? ''));
}

async function contextOf(trx: Db, { series, entry }: Page): Promise<ReferenceContext> {
  return { day: entry.day, series, knownSeries: await listSeries(trx) };
}
