/** A block as the item of a feed. */
import { namesOf } from '../../../domain/byline.ts';
import { entryHeading, entryName } from '../../../domain/entry.ts';
import { commaOf } from '../../../domain/language.ts';
import { entryPath, updatePath } from '../../../domain/permalink.ts';
import type { Series } from '../../../domain/series.ts';
import { formatStamp } from '../../../domain/stamp.ts';
import type { FeedItem } from '../../../formats/feeds/feed.ts';
import { renderFeedBlock, renderFeedStub } from '../../../formats/feeds/feed-block.ts';
import { linkReferences } from '../../../formats/reference-links.ts';
import type { FeedPage } from '../../../services/reader/read-feed.ts';
import type { BodyText } from '../../html/body-renderer.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { originalText, updateText } from '../update/body-texts.ts';
import { correctionView } from '../update/correction-view.ts';
import { shareableImageUrl } from '../entry/entry-sharing.ts';
import { leadHtml } from '../entry/entry-texts.ts';
import { updateTitle } from '../excerpt.ts';
import { correctionsOf, referencesOf } from '../update/own-parts.ts';
import { anchorOf } from '../update/update-view.ts';
import type { ViewContext } from '../view-context.ts';
import { withdrawalStub } from '../update/withdrawal-stub.ts';

type Block = FeedPage['blocks'][number];
type EntryBlock = Extract<Block, { kind: 'entry' }>;
type UpdateBlock = Extract<Block, { kind: 'update' }>;

/** The item of an original entry or of an update; of a withdrawn one, its stub and nothing of its text. */
export function feedItem(block: Block, page: FeedPage, context: ViewContext): FeedItem {
  if (block.kind === 'entry') return entryItem(block, page, context);
  return block.update.withdrawal
    ? withdrawnItem(block, block.update.withdrawal, context)
    : updateItem(block, page, context);
}

function entryItem(
  { entry, series, publishedAt }: EntryBlock,
  page: FeedPage,
  context: ViewContext,
): FeedItem {
  return {
    ...facts(entry, series.language),
    publishedAt,
    url: `${context.publicUrl}${entryPath(series.slug, entry.day)}#original-entry`,
    title: entryHeading(series, entry),
    contentHtml: renderFeedBlock({
      ...around(entry.id, page, series.language),
      leadHtml: leadHtml({ series, entry, media: page.media }, 'entry') ?? '',
      standfirst: entry.standfirst,
      claimDisplay: null,
      bodyHtml: linkedHtml(originalText(entry), entry.id, page, { series, context }),
      sources: [],
    }),
    image: shareableImageUrl(entry, page.media, context),
    withdrawal: null,
  };
}

function updateItem(block: UpdateBlock, page: FeedPage, context: ViewContext): FeedItem {
  const { update, series, day } = block;
  const name = `${entryName(series, day)}${commaOf(series.language)} ${formatStamp(update.postedAt, day, series.language)}`;
  const title = updateTitle(update, context);
  return {
    ...facts(update, series.language),
    ...placeOf(block, context),
    title: title === '' ? name : `${name}: ${title}`,
    contentHtml: renderFeedBlock({
      ...around(update.id, page, series.language),
      leadHtml: '',
      standfirst: null,
      claimDisplay: update.claim && messagesFor(series.language).claims[update.claim],
      bodyHtml: linkedHtml(updateText(update), update.id, page, { series, context }),
      sources: update.sources,
    }),
    withdrawal: null,
  };
}

function withdrawnItem(
  block: UpdateBlock,
  withdrawal: NonNullable<FeedItem['withdrawal']>,
  context: ViewContext,
): FeedItem {
  const { update, series, day } = block;
  const stub = withdrawalStub(update, withdrawal, { series, day });
  return {
    ...facts({ ...update, byline: null, tags: [] }, series.language),
    ...placeOf(block, context),
    title: stub,
    contentHtml: renderFeedStub(stub),
    withdrawal,
  };
}

/** What every item says of itself. */
function facts(
  { id, byline, tags, modifiedAt }: Pick<EntryBlock['entry'], 'id' | 'byline' | 'tags' | 'modifiedAt'>,
  language: string,
): Pick<FeedItem, 'id' | 'language' | 'authors' | 'tags' | 'updatedAt'> {
  const authors = byline === null ? [] : [namesOf(byline)];
  return { id: `urn:uuid:${id}`, language, authors, tags, updatedAt: modifiedAt };
}

function placeOf(
  { update, series, day, publishedAt }: UpdateBlock,
  { publicUrl }: ViewContext,
): Pick<FeedItem, 'publishedAt' | 'url' | 'image'> {
  return { publishedAt, url: publicUrl + updatePath(series.slug, day, anchorOf(update)), image: null };
}

function around(blockId: string, page: FeedPage, language: string) {
  const text = messagesFor(language);
  const notes = correctionsOf(page, blockId)
    .map((correction) => correctionView(correction, language, text))
    .map(({ kindDisplay, atDisplay, note }) => `${kindDisplay}${text.comma} ${atDisplay}: ${note}`);
  return { notes, sourcesDisplay: text.sources, semicolon: text.semicolon };
}

function linkedHtml(
  body: BodyText,
  blockId: string,
  page: FeedPage,
  { series, context }: { readonly series: Series; readonly context: ViewContext },
): string {
  const html = context.renderBody(body, page.media, { language: series.language, form: 'page' });
  return linkReferences(html, referencesOf(page, blockId));
}
