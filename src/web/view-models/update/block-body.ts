/** The HTML of a text on a page: its Markdown, and its references as links. */
import { entryPath, toLite } from '../../../domain/permalink.ts';
import type { ReferenceLink } from '../../../domain/references/reference.ts';
import { isolateStamps } from '../../../domain/stamp.ts';
import type { FigureForm } from '../../../formats/figure-picture.ts';
import { linkReferences } from '../../../formats/reference-links.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { BodyText, RenderBody } from '../../html/body-renderer.ts';
import { referencesOf } from './own-parts.ts';

/** A page that holds a whole day: the day's page itself, its lite form, or the tear sheet. */
export type DayPlace = 'entry' | 'lite' | 'sheet';

/** Where a block is shown: with the rest of its day, or alone on a page of its own. */
export type Place = DayPlace | 'alone';

/** What a block is rendered for. */
export interface BlockSetting {
  readonly page: EntryPage;
  readonly place: Place;
  readonly context: { readonly renderBody: RenderBody };
}

/** Safe HTML of a text with its links.
 *  @param updateId  of the update whose text it is; null for the entry's own */
export function bodyHtml(text: BodyText, updateId: string | null, setting: BlockSetting): string {
  const { page, place, context } = setting;
  const { language } = page.series;
  const linked = linkReferences(
    context.renderBody(text, page.media, { language, form: figureFormAt(place) }),
    referencesOf(page, updateId ?? page.entry.id).map((reference) => localLink(reference, setting)),
  );
  return isolateStamps(linked, language);
}

/** How pictures and embeds are shown there. */
export function figureFormAt(place: Place): FigureForm {
  switch (place) {
    case 'entry':
    case 'alone':
      return 'page';
    case 'lite':
      return 'lite';
    case 'sheet':
      return 'file';
  }
}

/** With the whole day at hand a link to one of its updates is the fragment alone, so that the order stays as chosen.
 *  Whoever reads a day in its lite form goes on to others in theirs. */
function localLink(link: ReferenceLink, { page, place }: BlockSetting): ReferenceLink {
  const path = entryPath(page.series.slug, page.entry.day);
  const isLocal = place !== 'alone' && link.href.startsWith(`${path}#`);
  if (isLocal) return { ...link, href: link.href.slice(path.length) };
  return place === 'lite' ? { ...link, href: toLite(link.href) } : link;
}
