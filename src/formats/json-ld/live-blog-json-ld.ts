/** A day's page for search engines (schema.org/LiveBlogPosting). What it says stands on the page too. */
import { type Instant, isoSeconds } from '../../domain/calendar.ts';
import type { Source } from '../../domain/claim.ts';
import type { Correction } from '../../domain/revision.ts';
import { type Publisher, publisherNode, renderJsonLd, renderNode } from './json-ld.ts';
import { excerpt } from '../plain-text.ts';

export interface LiveBlog {
  /** Absolute: the page's canonical URL. */
  readonly url: string;
  readonly headline: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Absolute, of rasters. */
  readonly images: readonly string[];
  /** Names; none where nobody is named, so that the publisher stands for them. */
  readonly authors: readonly string[];
  readonly publisher: Publisher;
  /** Stays, whatever is edited. */
  readonly publishedAt: Instant;
  /** The last change that readers are told of. */
  readonly modifiedAt: Instant;
  /** While the page is open, when it will close if nothing more happens. */
  readonly endsAt: Instant;
  readonly series: { readonly name: string; readonly url: string };
  readonly tags: readonly string[];
  /** All that the page lists, newest first. */
  readonly corrections: readonly Correction[];
}

export interface LiveBlogBlock {
  /** The id of its element on the page. */
  readonly anchor: string;
  /** Its own: the editor's, else its first sentence. */
  readonly headline: string;
  readonly postedAt: Instant;
  readonly modifiedAt: Instant;
  /** Plain; empty where it has no words. */
  readonly text: string;
  /** None where nobody is named: then those of the page. */
  readonly authors: readonly string[];
  /** Absolute. */
  readonly images: readonly string[];
  readonly sources: readonly Source[];
  readonly corrections: readonly Correction[];
}

/** The day as JSON for a script block, in pieces, since the blocks of a long day are kept as bytes.
 *  @param blocks  as renderBlockJsonLd gives them, in UTF-8: published updates, newest first, and the original entry */
export function renderLiveBlogJsonLd(blog: LiveBlog, blocks: readonly Uint8Array[]): Uint8Array[] {
  const json = renderFacts(blog);
  if (blocks.length === 0) return [toBytes(json)];
  const listed = blocks.flatMap((block, index) => (index === 0 ? [block] : [COMMA, block]));
  return [toBytes(`${json.slice(0, -1)},"liveBlogUpdate":[`), ...listed, toBytes(']}')];
}

/** One of a day's blocks as JSON. */
export function renderBlockJsonLd(
  block: LiveBlogBlock,
  { url, authors, publisher }: Pick<LiveBlog, 'url' | 'authors' | 'publisher'>,
): string {
  const address = `${url}#${block.anchor}`;
  return renderNode({
    ...{ '@type': 'BlogPosting', '@id': address, url: address },
    headline: excerpt(block.headline, HEADLINE_MAX),
    datePublished: isoSeconds(block.postedAt),
    dateModified: isoSeconds(block.modifiedAt > block.postedAt ? block.modifiedAt : block.postedAt),
    articleBody: block.text === '' ? null : block.text,
    author: authorNodes(block.authors.length === 0 ? authors : block.authors, publisher),
    image: block.images,
    citation: block.sources.map(({ name, url: source }) => ({
      ...{ '@type': 'CreativeWork', name, url: source },
    })),
    correction: block.corrections.map(correctionNode),
  });
}

function toBytes(json: string): Uint8Array {
  return new TextEncoder().encode(json);
}

const COMMA = toBytes(',');

function renderFacts(blog: LiveBlog): string {
  const { url, publisher, series } = blog;
  return renderJsonLd('LiveBlogPosting', {
    ...{ '@id': url, url, mainEntityOfPage: { '@type': 'WebPage', '@id': url } },
    headline: excerpt(blog.headline, HEADLINE_MAX),
    description: blog.description,
    inLanguage: blog.language,
    isAccessibleForFree: true,
    image: blog.images,
    author: authorNodes(blog.authors, publisher),
    publisher: publisherNode(publisher),
    datePublished: isoSeconds(blog.publishedAt),
    dateModified: isoSeconds(blog.modifiedAt),
    coverageStartTime: isoSeconds(blog.publishedAt),
    coverageEndTime: isoSeconds(blog.endsAt),
    isPartOf: { '@type': 'CreativeWorkSeries', name: series.name, url: series.url },
    keywords: blog.tags,
    correction: blog.corrections.map(correctionNode),
  });
}

/** Characters that search engines show of a headline. */
const HEADLINE_MAX = 110;

function authorNodes(names: readonly string[], { name, url }: Publisher): object[] {
  if (names.length === 0) return [{ '@type': 'Organization', name, url }];
  return names.map((author) => ({ '@type': 'Person', name: author }));
}

function correctionNode({ note, at }: Correction): object {
  return { '@type': 'CorrectionComment', text: note, datePublished: isoSeconds(at) };
}
