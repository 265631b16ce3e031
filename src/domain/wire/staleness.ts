/** Which kept pages a change makes stale. */
import type { Told } from './told.ts';

/** What a page is about.
 *  `site`: what is newest everywhere, such as the home page, a tag's page and the feed of the site.
 *  `series`: days of one series, such as a month and the series' feeds.
 *  `day`: a day, by the path of its page; also what lies below that path.
 *  `nothing`: nothing that anybody publishes, such as a style sheet. */
export type Scope =
  | { readonly of: 'site' }
  | { readonly of: 'series'; readonly slug: string }
  | { readonly of: 'day'; readonly path: string }
  | { readonly of: 'nothing' };

/** A page as it was rendered. */
export interface RenderedPage {
  readonly scope: Scope;
  /** The paths of days that it links to. A page shows something of another day nowhere but in a link to it. */
  readonly links: ReadonlySet<string>;
}

/** A row of the wire, and what it touches. */
export interface Change {
  readonly kind: Told['kind'];
  /** Of the series it happened in. */
  readonly slug: string;
  /** Of the day's page it happened on. */
  readonly path: string;
  /** Paths of other days that may show it by now: those that what changed refers to, which list it; where it is the entry
   *  itself, also its neighbours and the days that refer to it. */
  readonly touched: ReadonlySet<string>;
}

/** Whether a page may show something else since a change. Days are told apart; of lists and feeds rather too many are
 *  stale than too few, since any change of a title, a tag or an order may show there. */
export function isStale({ scope, links }: RenderedPage, change: Change): boolean {
  switch (scope.of) {
    case 'nothing':
      return false;
    case 'site':
      return true;
    case 'series':
      return scope.slug === change.slug || concernsEntry(change);
    case 'day':
      return scope.path === change.path || change.touched.has(scope.path) || isLinkedTo(change, links);
  }
}

/** Other series' feeds and pages show an entry's title where they refer to it. */
function concernsEntry({ kind }: Change): boolean {
  return kind === 'entry' || kind === 'import' || kind === 'close';
}

/** A new update changes no link that is there. Every other change may: a mention is gone from the text, and with it the
 *  link back. */
function isLinkedTo({ kind, path }: Change, links: ReadonlySet<string>): boolean {
  return kind !== 'update' && links.has(path);
}
