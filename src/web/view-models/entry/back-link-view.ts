/** "Referred to by": the days whose texts mention this one. */
import { entryHeading } from '../../../domain/entry.ts';
import { entryPath } from '../../../domain/permalink.ts';
import type { Direction } from '../../../domain/series.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { LinkView } from '../page-view.ts';

export interface BackLinkView extends LinkView {
  readonly language: string;
  readonly direction: Direction;
}

/** The links to those days, each to the block that mentions this page. */
export function backLinkViews(backLinks: EntryPage['backLinks']): BackLinkView[] {
  const byPath = Map.groupBy(backLinks, ({ series, day }) => entryPath(series.slug, day));
  return [...byPath].flatMap(([path, [first]]) => {
    if (!first) return [];
    const { series, anchor } = first;
    const href = anchor === null ? path : `${path}#${anchor}`;
    return [
      { href, label: entryHeading(series, first), language: series.language, direction: series.direction },
    ];
  });
}
