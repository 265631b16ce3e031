/** What all three feed formats say, each in its own words. */
import type { Instant } from '../../domain/calendar.ts';

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Absolute: the page the feed follows. */
  readonly homeUrl: string;
  /** Absolute: the very URL that was asked for. */
  readonly feedUrl: string;
  readonly siteName: string;
  /** The newest change; never the time of the request, or no reader could be told that nothing changed. */
  readonly updatedAt: Instant;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** `urn:uuid:...`: given once, the same in all three formats, whatever is edited. */
  readonly id: string;
  /** Absolute. */
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  /** Safe HTML. Paths of the site in it are made absolute by the writers. */
  readonly contentHtml: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly publishedAt: Instant;
  /** Moves for corrections, additions, retractions and withdrawals only. */
  readonly updatedAt: Instant;
  /** BCP 47. */
  readonly language: string;
  /** When and why it was withdrawn; title and content are the stub then. */
  readonly withdrawal: { readonly at: Instant; readonly reason: string } | null;
  /** Absolute. */
  readonly image: string | null;
}
