/** The blocks of a day's page in its structured data: each update's is made once for what it says. */
import { listAuthors } from '../../../domain/byline.ts';
import type { Update } from '../../../domain/update.ts';
import { listPicturePaths } from '../../../formats/html-pictures.ts';
import {
  type LiveBlog,
  type LiveBlogBlock,
  renderBlockJsonLd,
} from '../../../formats/json-ld/live-blog-json-ld.ts';
import { firstSentence, htmlToPlainText } from '../../../formats/plain-text.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { ownBytes } from '../../page-cache/own-bytes.ts';
import { TITLE_MAX, updateTitle } from '../excerpt.ts';
import { correctionsOf } from '../update/own-parts.ts';
import { anchorOf, type PublishedUpdateView } from '../update/update-view.ts';
import type { ViewContext } from '../view-context.ts';
import type { DayView } from './day-view.ts';

export interface BlocksShown {
  readonly page: EntryPage;
  /** The page's own, whose words are told. */
  readonly view: Pick<DayView, 'updates' | 'original' | 'text'>;
}

/** JSON of each block: published updates, newest first, and the original entry. */
export function renderBlocks(shown: BlocksShown, blog: LiveBlog, context: ViewContext): Uint8Array[] {
  const { updates } = shown.view;
  const views = new Map(updates.filter((one) => !one.isWithdrawn).map((one) => [one.anchor, one]));
  const ofUpdates = shown.page.updates.flatMap((update) => {
    const view = views.get(anchorOf(update));
    return view ? [renderUpdateBlock({ update, view, page: shown.page }, blog, context)] : [];
  });
  const original = originalBlock(shown, context);
  return original ? [...ofUpdates, Buffer.from(renderBlockJsonLd(original, blog))] : ofUpdates;
}

interface UpdateShown {
  readonly update: Update;
  readonly view: PublishedUpdateView;
  readonly page: EntryPage;
}

function renderUpdateBlock(shown: UpdateShown, blog: LiveBlog, context: ViewContext): Uint8Array {
  const { update, view, page } = shown;
  // Where nobody is named the authors are those of the page: the one thing in it that is not of the update.
  const pageByline = update.byline === null ? page.entry.byline : null;
  const known = rendered.get(view);
  if (known?.pageByline === pageByline) return known.json;
  const json = ownBytes(Buffer.from(renderBlockJsonLd(updateBlock(shown, context), blog)));
  rendered.set(view, { pageByline, json });
  return json;
}

/** For as long as somebody keeps the view, which is made in one context: all its addresses are of one site. */
const rendered = new WeakMap<
  PublishedUpdateView,
  { readonly pageByline: string | null; readonly json: Uint8Array }
>();

function updateBlock({ update, view, page }: UpdateShown, context: ViewContext): LiveBlogBlock {
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
    corrections: correctionsOf(page, update.id),
  };
}

function originalBlock({ page, view }: BlocksShown, context: ViewContext): LiveBlogBlock | null {
  const { original, text } = view;
  if (!original) return null;
  const { entry } = page;
  const words = htmlToPlainText(original.bodyHtml);
  return {
    anchor: 'original-entry',
    headline: firstSentence(words, TITLE_MAX) || text.originalEntry,
    postedAt: entry.postedAt,
    modifiedAt: entry.modifiedAt,
    text: words,
    authors: [],
    images: absolute(listPicturePaths(original.bodyHtml), context),
    sources: [],
    corrections: correctionsOf(page, entry.id),
  };
}

function absolute(paths: readonly string[], { publicUrl }: ViewContext): string[] {
  return paths.map((path) => publicUrl + path);
}
