/** Views of updates, each made once for all that it says: an update that is new costs its day's page no more than itself. */
import { LRUCache } from 'lru-cache';
import type { Update } from '../../../domain/update.ts';
import type { BlockSetting } from './block-body.ts';
import { correctionsOf, referencesOf } from './own-parts.ts';
import { originalEntryHref, type UpdateView, updateView } from './update-view.ts';

/** Gives the view of an update that was published. */
export type ViewUpdate = (update: Update, setting: BlockSetting) => UpdateView;

/** Keeps the views of days' pages, which are asked for again with each change of their day. What is the same object says
 *  the same in the same context, so that what is made of a view can be kept by it. Each context keeps its own.
 *  @param maxLength  characters of HTML, about, with all that is made of it: some thousand updates, or three long days
 *    that are live at once (docs/decisions/0052-pages-of-pieces.md says what more of them cost) */
export function keepUpdateViews(maxLength = 8_000_000): ViewUpdate {
  const kept = new LRUCache<string, UpdateView>({ maxSize: maxLength, sizeCalculation: lengthOf });
  return (update, setting) => {
    if (setting.place !== 'entry') return updateView(update, setting);
    const key = keyOf(update, setting);
    const known = kept.get(key);
    if (known) return known;
    const view = updateView(update, setting);
    kept.set(key, view);
    return view;
  };
}

/** All that the view depends on: the same id and revision always mean the same update. */
function keyOf({ id, revision }: Update, setting: BlockSetting): string {
  const { page } = setting;
  const { series, entry } = page;
  return JSON.stringify([
    ...[id, revision, series.slug, series.language, entry.day, originalEntryHref(setting)],
    ...[referencesOf(page, id), correctionsOf(page, id)],
  ]);
}

/** Its own HTML, and that again within the update's, and in plain words in the structured data. */
function lengthOf(view: UpdateView): number {
  return view.isWithdrawn ? OVERHEAD : 3 * view.bodyHtml.length + OVERHEAD;
}

const OVERHEAD = 3_000;
