/** Structured data of a day's page: the day and its blocks, and the way to it. */
import { listAuthors } from '../../../domain/byline.ts';
import type { Instant } from '../../../domain/calendar.ts';
import { closesAt } from '../../../domain/closing.ts';
import { entryPath, seriesPath } from '../../../domain/permalink.ts';
import { type LiveBlog, renderLiveBlogJsonLd } from '../../../formats/json-ld/live-blog-json-ld.ts';
import { renderBreadcrumbsJsonLd } from '../../../formats/json-ld/site-json-ld.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { publisherView } from '../publisher-view.ts';
import type { ViewContext } from '../view-context.ts';
import { modifiedAt, publishedAt, shareableImageUrl } from './entry-sharing.ts';
import type { EntryView } from './entry-view.ts';
import { renderBlocks } from './structured-blocks.ts';

export interface DayShown {
  readonly page: EntryPage;
  /** The page's own, whose words are told. */
  readonly view: EntryView;
  /** How long after its last change an entry closes by itself. */
  readonly closeAfterMs: number;
}

/** JSON for the script blocks of a day's page, each in pieces, the same in either order. */
export function entryStructuredData(shown: DayShown, context: ViewContext): Uint8Array[][] {
  const { page, view } = shown;
  const { publicUrl } = context;
  const url = publicUrl + entryPath(page.series.slug, page.entry.day);
  const trail = view.page.breadcrumbs.map(({ label, href }) => ({ name: label, url: publicUrl + href }));
  const blog = liveBlog(shown, url, context);
  return [
    renderLiveBlogJsonLd(blog, renderBlocks(shown, blog, context)),
    [Buffer.from(renderBreadcrumbsJsonLd([...trail, { name: view.page.title, url }]))],
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
  };
}

/** Pixels of width that search engines ask of a picture. */
const LARGE = 1200;

/** When the page closed, or will if nothing more happens: never in the past while it is open. */
function endsAt({ page: { entry, lastChangeAt }, closeAfterMs }: DayShown): Instant {
  const { closedAt, day } = entry;
  return closedAt ?? closesAt({ day, lastChangeAt: lastChangeAt ?? publishedAt(entry) }, closeAfterMs);
}
