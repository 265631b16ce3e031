/** Tear sheets: days as files to keep, each made once for what it says, however many ask. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Instant } from '../../domain/calendar.ts';
import { makeLinksAbsolute } from '../../formats/tear-sheet.ts';
import type { EntryPage } from '../../services/reader/read-entry.ts';
import type { Asset } from '../assets/assets.ts';
import { tearSheetView } from '../view-models/entry/tear-sheet-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';
import { renderView } from './views.ts';

export interface TearSheet {
  /** Whole but for its pictures, which are still at their places on the site. */
  readonly html: string;
  /** Another for other bytes, quoted for use as an ETag: a picture never changes under its name. */
  readonly etag: string;
}

export interface TearSheets {
  /** What a sheet may load and run, opened from wherever: its own styles, its own pictures, nothing else. */
  readonly policy: string;
  /** The sheet of a page as it stands at that minute. */
  readonly make: (page: EntryPage, savedAt: Instant) => Promise<TearSheet>;
}

/** Makes sheets and keeps those made last.
 *  @param stylesheet  of readers' pages, which comes along */
export function createTearSheets(view: ViewContext, stylesheet: Asset): TearSheets {
  const stylesHtml = stylesheet.body.toString();
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash(stylesHtml, 'base64')}'; base-uri 'none'; form-action 'none'`;
  const made = new LRUCache<string, TearSheet, { page: EntryPage; savedAt: Instant }>({
    maxSize: KEPT_MAX_LENGTH,
    sizeCalculation: ({ html }) => html.length,
    fetchMethod: async (_key, _stale, { context: { page, savedAt } }) => {
      const locals = { ...tearSheetView(page, savedAt, view), policy, stylesHtml };
      const html = makeLinksAbsolute(await renderView('reader/tear-sheet', locals), view.publicUrl);
      return { html, etag: `"${hash(html, 'base64url')}"` };
    },
  });
  return {
    policy,
    make: (page, savedAt) => {
      const key = `${page.entry.id} ${String(page.seq)} ${savedAt.slice(0, 16)}`;
      return made.forceFetch(key, { context: { page, savedAt } });
    },
  };
}

/** Characters of all sheets in memory, without their pictures. */
const KEPT_MAX_LENGTH = 8_000_000;

function hash(text: string, encoding: 'base64' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding);
}
