/** A day's page with a text that is not stored yet: what readers would see. */
import type { Update } from '../../domain/update.ts';
import { displayReference, type Reference } from '../../domain/references/reference.ts';
import { findReferences } from '../../domain/references/reference-finder.ts';
import { titleBeyondDate } from '../../domain/entry.ts';
import { entryPath } from '../../domain/permalink.ts';
import { stampOf } from '../../domain/stamp.ts';
import { photoIds } from '../../formats/markdown/markdown-parts.ts';
import { listPublishedTitles } from '../../store/entries/desk-entries.ts';
import { listMedia } from '../../store/media/media.ts';
import { listSeries } from '../../store/series.ts';
import type { Context } from '../context.ts';
import type { BlockReference } from '../reader/list-reference-links.ts';
import type { EntryPage } from '../reader/read-entry.ts';

/** A text and whose it is: an update's, or the entry's own (null). */
export interface UnstoredText {
  readonly updateId: string | null;
  readonly markdown: string;
}

/** The page with the references and pictures of texts that nobody has stored, in place of what is stored of them. */
export async function previewTexts(
  { db }: Pick<Context, 'db'>,
  page: EntryPage,
  texts: readonly UnstoredText[],
): Promise<EntryPage> {
  const own = new Set(texts.map(({ updateId }) => updateId));
  const media = await listMedia(db.reader, [...new Set(texts.flatMap(({ markdown }) => photoIds(markdown)))]);
  return {
    ...page,
    media: new Map([...page.media, ...media]),
    references: [
      ...page.references.filter(({ updateId }) => !own.has(updateId)),
      ...(await findLinks(db.reader, page, texts)),
    ],
  };
}

async function findLinks(
  db: Context['db']['reader'],
  page: EntryPage,
  texts: readonly UnstoredText[],
): Promise<BlockReference[]> {
  const { entry, series } = page;
  const context = { day: entry.day, series, knownSeries: await listSeries(db) };
  const found = texts.flatMap(({ updateId, markdown }) =>
    findReferences(markdown, context).map((reference) => ({ updateId, reference })),
  );
  const targets = found.flatMap(({ reference }) => (reference.kind === 'entry' ? [reference] : []));
  const titles = await listPublishedTitles(db, targets);
  return found.flatMap(({ updateId, reference }) => {
    const link = linkOf(reference, page, titles);
    return link ? [{ entryId: entry.id, updateId, text: reference.text, ...link }] : [];
  });
}

function linkOf(
  reference: Reference,
  { series, entry, updates }: EntryPage,
  titles: Awaited<ReturnType<typeof listPublishedTitles>>,
): { readonly display: string; readonly href: string } | undefined {
  switch (reference.kind) {
    case 'external':
      return undefined;
    case 'update': {
      const target = updates.findLast((update) => isAt(update, reference.stamp));
      const href = `${entryPath(series.slug, entry.day)}#${target?.anchor ?? ''}`;
      return target && { display: reference.text, href };
    }
    case 'entry': {
      const target = titles.get(`${reference.series} ${reference.day}`);
      if (!target) return undefined;
      const written = { text: reference.text, writtenTitle: reference.title };
      const display = displayReference(written, titleBeyondDate(target));
      return { display, href: entryPath(reference.series, reference.day) };
    }
  }
}

function isAt(update: Update, stamp: string): boolean {
  return update.status === 'published' && stampOf(update.postedAt) === stamp;
}
