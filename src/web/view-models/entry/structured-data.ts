/** Structured data of a day's page: the day and its blocks, and the way to it. */
import { listAuthors } from '../../../domain/byline.ts';
import type { Instant } from '../../../domain/calendar.ts';
import { closesAt } from '../../../domain/closing.ts';
import { entryPath, seriesPath } from '../../../domain/permalink.ts';
import type { Update } from '../../../domain/update.ts';
import { listPicturePaths } from '../../../formats/html-pictures.ts';
import {
  type LiveBlog,
  type LiveBlogBlock,
  renderLiveBlogJsonLd,
} from '../../../formats/json-ld/live-blog-json-ld.ts';
import { firstSentence, htmlToPlainText } from '../../../formats/plain-text.ts';
import { renderBreadcrumbsJsonLd } from '../../../formats/json-ld/site-json-ld.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { TITLE_MAX, updateTitle } from '../excerpt.ts';
import { publisherView } from '../publisher-view.ts';
import { anchorOf, type PublishedUpdateView } from '../update/update-view.ts';
import type { ViewContext } from '../view-context.ts';
import { modifiedAt, publishedAt, shareableImageUrl } from './entry-sharing.ts';
import type { EntryView } from './entry-view.ts';

export interface DayShown {
  readonly page: EntryPage;
  /** The page's own, whose words are told. */
  readonly view: EntryView;
  /** How long after its last change an entry closes by itself. */
  readonly closeAfterMs: number;
}

/** JSON for the script blocks of a day's page, the same in either order. */
export function entryStructuredData(shown: DayShown, context: ViewContext): string[] {
  const { page, view } = shown;
  const { publicUrl } = context;
  const url = publicUrl + entryPath(page.series.slug, page.entry.day);
  const trail = view.page.breadcrumbs.map(({ label, href }) => ({ name: label, url: publicUrl + href }));
  return [
    renderLiveBlogJsonLd(liveBlog(shown, url, context)),
    renderBreadcrumbsJsonLd([...trail, { name: view.page.title, url }]),
  ];
}

function liveBlog(shown: DayShown, url: string, context: ViewContext): LiveBlog {
  const { page, view } = shown;
  const { series, entry, media, corrections } = page;
  const lead = shareableImageUrl(entry, media, context, LARGE);
  return {
    url,
    headline: view.page.title,
    description: view.page.description,
    language: series.language,
    images: [lead ?? view.page.sharing.image?.url].filter((image) => image !== undefined),
    authors: listAuthors(entry.byline),
    publisher: publisherView(series.language, context),
    publishedAt: publishedAt(entry),
    modifiedAt: modifiedAt(page),
    endsAt: endsAt(shown),
    series: { name: series.name, url: context.publicUrl + seriesPath(series.slug) },
    tags: entry.tags,
    corrections,
    blocks: [...updateBlocks(page, view, context), ...originalBlocks(page, view, context)],
  };
}

/** Pixels of width that search engines ask of a picture. */
const LARGE = 1200;

/** When the page closed, or will if nothing more happens: never in the past while it is open. */
function endsAt({ page: { entry, lastChangeAt }, closeAfterMs }: DayShown): Instant {
  const { closedAt, day } = entry;
  return closedAt ?? closesAt({ day, lastChangeAt: lastChangeAt ?? publishedAt(entry) }, closeAfterMs);
}

function updateBlocks(page: EntryPage, view: EntryView, context: ViewContext): LiveBlogBlock[] {
  const views = new Map(view.updates.filter((one) => !one.isWithdrawn).map((one) => [one.anchor, one]));
  return page.updates.flatMap((update) => {
    const shown = views.get(anchorOf(update));
    return shown ? [updateBlock(update, shown, page, context)] : [];
  });
}

function updateBlock(
  update: Update,
  view: PublishedUpdateView,
  page: EntryPage,
  context: ViewContext,
): LiveBlogBlock {
  const { headline, claim, bodyHtml } = view;
  const { claim: claimWord } = messagesFor(page.series.language);
  const words = [claim && `${claimWord}: ${claim.label}`, htmlToPlainText(bodyHtml) || headline];
  return {
    anchor: view.anchor,
    headline: updateTitle(update, context) || view.stampDisplay,
    postedAt: update.postedAt,
    modifiedAt: update.modifiedAt,
    text: words.filter((part) => part !== null && part !== '').join('\n\n'),
    authors: listAuthors(update.byline),
    images: absolute(listPicturePaths(bodyHtml), context),
    sources: view.sources,
    corrections: page.corrections.filter(({ updateId }) => updateId === update.id),
  };
}

function originalBlocks(
  page: EntryPage,
  { original, text }: EntryView,
  context: ViewContext,
): LiveBlogBlock[] {
  if (!original) return [];
  const { entry, corrections } = page;
  const words = htmlToPlainText(original.bodyHtml);
  return [
    {
      anchor: 'original-entry',
      headline: firstSentence(words, TITLE_MAX) || text.originalEntry,
      postedAt: entry.postedAt,
      modifiedAt: entry.modifiedAt,
      text: words,
      authors: [],
      images: absolute(listPicturePaths(original.bodyHtml), context),
      sources: [],
      corrections: corrections.filter(({ updateId }) => updateId === null),
    },
  ];
}

function absolute(paths: readonly string[], { publicUrl }: ViewContext): string[] {
  return paths.map((path) => publicUrl + path);
}
