/** The HTML of a text on a page: its Markdown, and its references as links. */
import { entryPath } from '../../../domain/permalink.ts';
import type { ReferenceLink } from '../../../domain/reference.ts';
import { linkReferences } from '../../../formats/reference-links.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { BodyText } from '../../body-renderer.ts';
import type { ViewContext } from '../view-context.ts';

/** Where a block is shown: on the day's page itself, or alone on a page of its own. */
export type Place = 'entry' | 'alone';

/** What a block is rendered for. */
export interface BlockSetting {
  readonly page: EntryPage;
  readonly place: Place;
  readonly context: ViewContext;
}

/** Safe HTML of a text with its links.
 *  @param updateId  of the update whose text it is; null for the entry's own */
export function bodyHtml(text: BodyText, updateId: string | null, setting: BlockSetting): string {
  const { page, context } = setting;
  const references = page.references.filter((reference) => reference.updateId === updateId);
  return linkReferences(
    context.renderBody(text, page.media, page.series),
    references.map((reference) => localLink(reference, setting)),
  );
}

/** On the day's page a link to one of its updates is the fragment alone, so that the order stays as chosen. */
function localLink(link: ReferenceLink, { page, place }: BlockSetting): ReferenceLink {
  const path = entryPath(page.series.slug, page.entry.day);
  const isLocal = place === 'entry' && link.href.startsWith(`${path}#`);
  return isLocal ? { ...link, href: link.href.slice(path.length) } : link;
}
