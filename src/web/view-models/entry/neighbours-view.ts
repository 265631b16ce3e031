/** The pages before and after a page. */
import type { LinkView } from '../page-view.ts';

/** A link with the words that say where it leads: `Previous day, June 27`. */
export interface NeighbourView extends LinkView {
  readonly direction: string;
}

export interface NeighboursView {
  /** What the links are, for those who do not see where they stand. */
  readonly label: string;
  readonly before: NeighbourView | null;
  readonly after: NeighbourView | null;
}

/** The links of a page to those beside it; null where there is neither. */
export function neighboursView(neighbours: NeighboursView): NeighboursView | null {
  return (neighbours.before ?? neighbours.after) ? neighbours : null;
}

/** One of the links, or null where there is nothing on that side. */
export function neighbourView(direction: string, link: LinkView | null): NeighbourView | null {
  return link && { direction, label: link.label, href: link.href };
}
