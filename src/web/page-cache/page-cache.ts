/** Pages as they were rendered, for as long as nothing on them changes. */
import { LRUCache } from 'lru-cache';
import { type Change, isStale } from '../../domain/wire/staleness.ts';
import type { Page } from './page.ts';

export class PageCache {
  readonly #pages: LRUCache<string, Page>;
  /** Answers that there is nothing new since a seq. Anybody may name any seq: what that fills is not the pages' room. */
  readonly #positions: LRUCache<string, Page>;
  readonly #rendering = new Map<string, Promise<Page>>();
  #doubtedSinceMs: number | undefined;

  /** @param maxBytes  of pages in all; those that were not asked for longest make room */
  constructor(maxBytes = 16 * 1024 * 1024) {
    const positionsMaxBytes = Math.floor(maxBytes / 8);
    this.#pages = keepUpTo(maxBytes - positionsMaxBytes);
    this.#positions = keepUpTo(positionsMaxBytes);
  }

  /** Set while nobody knows whether kept pages are stale: the instant from which on. */
  get doubtedSinceMs(): number | undefined {
    return this.#doubtedSinceMs;
  }

  find(key: string): Page | undefined {
    return this.#keptLike(key).get(key);
  }

  /** A page that is not kept: rendered once for all who ask meanwhile, and kept from then on, unless something changed
   *  while it was rendered. */
  render(key: string, render: () => Promise<Page>): Promise<Page> {
    const known = this.#rendering.get(key);
    if (known) return known;
    const rendering = render();
    this.#rendering.set(key, rendering);
    void rendering.then(
      (page) => this.#isCurrent(key, rendering) && this.#keep(key, page),
      () => this.#isCurrent(key, rendering),
    );
    return rendering;
  }

  /** Drops what a change makes stale. What is being rendered may be older than the change: it is for those only who asked
   *  before. */
  drop(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#rendering.clear();
    for (const kept of [this.#pages, this.#positions]) {
      const stale = [...kept].filter(([, page]) => changes.some((change) => isStale(page, change)));
      for (const [key] of stale) kept.delete(key);
    }
  }

  dropAll(): void {
    this.#rendering.clear();
    this.#pages.clear();
    this.#positions.clear();
  }

  /** The wire cannot be read: pages that are kept may be stale, and none is kept any more.
   *  @returns whether that is news */
  doubt(nowMs: number): boolean {
    if (this.#doubtedSinceMs !== undefined) return false;
    this.#doubtedSinceMs = nowMs;
    return true;
  }

  /** The wire was read to its end, and what it makes stale was dropped.
   *  @returns whether that is news */
  trust(): boolean {
    const wasDoubted = this.#doubtedSinceMs !== undefined;
    this.#doubtedSinceMs = undefined;
    return wasDoubted;
  }

  /** Takes a page off the list of those being rendered.
   *  @returns false where that was done by a change */
  #isCurrent(key: string, rendering: Promise<Page>): boolean {
    if (this.#rendering.get(key) !== rendering) return false;
    return this.#rendering.delete(key);
  }

  #keep(key: string, page: Page): void {
    if (!page.isLasting || this.#doubtedSinceMs !== undefined) return;
    const kept = this.#keptLike(key);
    kept.set(key, page);
    page.onResized = () => {
      if (kept.peek(key) !== page) return;
      // What is set again as it is would keep the size that it had.
      kept.delete(key);
      kept.set(key, page);
    };
  }

  #keptLike(key: string): LRUCache<string, Page> {
    return key.includes('/live.json?') ? this.#positions : this.#pages;
  }
}

function keepUpTo(maxBytes: number): LRUCache<string, Page> {
  return new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ sizeBytes }) => sizeBytes });
}
