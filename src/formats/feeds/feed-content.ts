/** The text of a feed item as programs that read feeds can show it. */
import type { FeedItem } from './feed.ts';
import { removeIllegal } from '../legal-text.ts';
import { excerpt, htmlToPlainText } from '../plain-text.ts';
import { escapeAttribute, sanitize } from '../safe-html.ts';

/** The item's HTML: each picture one plain JPEG, every URL absolute, of embeds the words and the link. A picture under a content warning stays on the
 *  page, since few feed readers would keep it covered: the warning links there. */
export function renderFeedContent({ contentHtml, url }: FeedItem): string {
  return sanitize(removeIllegal(contentHtml))
    .replace(WARNED, (_, summary: string) => linkToPage(summary, url))
    .replace(/<\/?picture>|<source [^>]*>|<button [^]*?<\/button>/g, '')
    .replace(/<[^>]*>/g, (tag) => rewriteAttributes(tag, new URL(url).origin));
}

/** The beginning of the item's text, without markup. */
export function summarize({ contentHtml }: FeedItem): string {
  return excerpt(htmlToPlainText(contentHtml), SUMMARY_MAX);
}

const SUMMARY_MAX = 300;
const WARNED = /<details class="warning"><summary [^>]*>([^]*?)<\/summary>[^]*?<\/details>/g;
const KEPT = new Set(['href', 'src', 'alt', 'width', 'height', 'dir', 'start', 'rel']);

function linkToPage(summary: string, url: string): string {
  return `<p dir="auto"><a href="${escapeAttribute(url)}">${summary.replace(/<[^>]*>/g, '')}</a></p>`;
}

function rewriteAttributes(tag: string, origin: string): string {
  return tag.replace(/ ([\w-]+)(?:="([^"]*)")?/g, (_, name: string, value: string) => {
    if (!KEPT.has(name)) return '';
    const isPath = (name === 'href' || name === 'src') && value.startsWith('/');
    return ` ${name}="${isPath ? origin : ''}${value}"`;
  });
}
