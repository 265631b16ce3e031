/** The HTML of a text on a page: its Markdown, and its references as links. */
import { entryPath } from '../../domain/permalink.ts';
import type { ReferenceLink } from '../../domain/reference.ts';
import { linkReferences } from '../../formats/reference-links.ts';
import type { EntryPage } from '../../services/read-entry.ts';
import type { BodyText } from '../body-renderer.ts';
import type { ViewContext } from './view-context.ts';

/** Where a block is shown: on the day's page itself, or alone on a page of its own. */
export type Place = 'entry' | 'alone';

/** What a block is rendered for. */
export interface BlockSetting {
  readonly page: EntryPage;
  readonly place: Place;
  readonly context: ViewContext;
}

/** Safe HTML with links.
 *  @param links  of this text, in the order in which they stand in it */
export function bodyHtml(text: BodyText, links: readonly ReferenceLink[], setting: BlockSetting): string {
  const html = setting.context.renderBody(text, setting.page.media);
  return linkBlock(
    html,
    links.map((link) => localLink(link, setting)),
  );
}

/** Puts links into a block's HTML: those to other pages, then those to updates. Each kind stands in the order of the
 *  text, but not the one among the other. */
export function linkBlock(html: string, links: readonly ReferenceLink[]): string {
  const toUpdates = links.filter(({ href }) => href.includes('#'));
  const toEntries = links.filter(({ href }) => !href.includes('#'));
  return [toEntries, toUpdates].reduce(
    (linked, some) => (some.length === 0 ? linked : linkReferences(linked, some)),
    html,
  );
}

/** On the day's page a link to one of its updates is the fragment alone, so that the order stays as chosen. */
function localLink(link: ReferenceLink, { page, place }: BlockSetting): ReferenceLink {
  const path = entryPath(page.series.slug, page.entry.day);
  const isLocal = place === 'entry' && link.href.startsWith(`${path}#`);
  return isLocal ? { ...link, href: link.href.slice(path.length) } : link;
}
