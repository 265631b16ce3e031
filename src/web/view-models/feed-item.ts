/** A block as the item of a feed. */
import { entryHeading, entryName } from '../../domain/entry.ts';
import { entryPath, updatePath } from '../../domain/permalink.ts';
import { formatStamp } from '../../domain/stamp.ts';
import type { FeedItem } from '../../formats/feed.ts';
import { renderFeedBlock, renderFeedStub } from '../../formats/feed-block.ts';
import { renderPhoto } from '../../formats/figure.ts';
import { linkReferences } from '../../formats/reference-links.ts';
import type { FeedPage } from '../../services/read-feed.ts';
import type { BodyText } from '../body-renderer.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { correctionView } from './correction-view.ts';
import { shareableImageUrl } from './entry-sharing.ts';
import { firstSentence } from './excerpt.ts';
import { anchorOf } from './update-view.ts';
import type { ViewContext } from './view-context.ts';
import { withdrawalStub } from './withdrawal-stub.ts';

type Block = FeedPage['blocks'][number];
type EntryBlock = Extract<Block, { kind: 'entry' }>;
type UpdateBlock = Extract<Block, { kind: 'update' }>;

/** The item of an original entry or of an update; of a withdrawn one, its stub. */
export function feedItem(block: Block, page: FeedPage, context: ViewContext): FeedItem {
  if (block.kind === 'entry') return entryItem(block, page, context);
  const { withdrawal } = block.update;
  const item = updateItem(block, page, context);
  if (!withdrawal) return item;
  const { series, day, update } = block;
  const stub = withdrawalStub(update, withdrawal, { series, day });
  return { ...item, withdrawal, title: stub, contentHtml: renderFeedStub(stub), authors: [], tags: [] };
}

function entryItem(
  { entry, series, publishedAt }: EntryBlock,
  page: FeedPage,
  context: ViewContext,
): FeedItem {
  const { id, revision, originalEntry, lead, standfirst, byline, tags } = entry;
  const subject = { entryId: id, updateId: null };
  const body = { id: `${id} original`, revision, markdown: originalEntry };
  return {
    ...facts(id, series.language, byline),
    ...{ tags, publishedAt, updatedAt: entry.modifiedAt },
    url: `${context.publicUrl}${entryPath(series.slug, entry.day)}#original-entry`,
    title: entryHeading(series, entry),
    contentHtml: renderFeedBlock({
      ...around(subject, page, series.language),
      leadHtml: lead ? renderPhoto(lead, page.media.get(lead.mediaId ?? ''), { loading: 'lazy' }) : '',
      standfirst,
      claimDisplay: null,
      bodyHtml: linkedHtml(body, subject, page, context),
      sources: [],
    }),
    image: shareableImageUrl(entry, page.media, context),
  };
}

function updateItem(
  { update, series, day, publishedAt }: UpdateBlock,
  page: FeedPage,
  context: ViewContext,
): FeedItem {
  const { id, revision, body, claim, sources, byline, tags } = update;
  const subject = { entryId: update.entryId, updateId: id };
  const stamp = formatStamp(update.postedAt, day, series.language);
  const headline = update.headline ?? firstSentence(body);
  return {
    ...facts(id, series.language, byline),
    ...{ tags, publishedAt, updatedAt: update.modifiedAt },
    url: context.publicUrl + updatePath(series.slug, day, anchorOf(update)),
    title: `${entryName(series, day)}, ${stamp}${headline === '' ? '' : `: ${headline}`}`,
    contentHtml: renderFeedBlock({
      ...around(subject, page, series.language),
      leadHtml: '',
      standfirst: null,
      claimDisplay: claim && messagesFor(series.language).claims[claim],
      bodyHtml: linkedHtml({ id, revision, markdown: body }, subject, page, context),
      sources,
    }),
    image: null,
  };
}

interface Subject {
  readonly entryId: string;
  readonly updateId: string | null;
}

function facts(id: string, language: string, byline: string | null) {
  return { id: `urn:uuid:${id}`, language, authors: byline === null ? [] : [byline], withdrawal: null };
}

function around(subject: Subject, page: FeedPage, language: string) {
  const text = messagesFor(language);
  const notes = page.corrections
    .filter((correction) => isOf(subject, correction))
    .map((correction) => correctionView(correction, language, text))
    .map(({ kindDisplay, atDisplay, note }) => `${kindDisplay}, ${atDisplay}: ${note}`);
  return { notes, sourcesDisplay: text.sources };
}

function linkedHtml(body: BodyText, subject: Subject, page: FeedPage, context: ViewContext): string {
  const links = page.references.filter((reference) => isOf(subject, reference));
  return linkReferences(context.renderBody(body, page.media), links);
}

function isOf({ entryId, updateId }: Subject, other: Subject): boolean {
  return entryId === other.entryId && updateId === other.updateId;
}
