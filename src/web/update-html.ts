/** Updates as HTML, each rendered once for what it says: one that is new costs its day's page no more than itself. */
import { LRUCache } from 'lru-cache';
import { messagesFor } from './messages/messages-for.ts';
import type { UpdateView } from './view-models/update/update-view.ts';
import { renderView } from './views.ts';

/** Safe HTML of updates, in their order: the same on a day's page, in either order, and in the stream.
 *  @param language  BCP 47 tag of the series */
export function renderUpdates(updates: readonly UpdateView[], language: string): Promise<readonly string[]> {
  return Promise.all(updates.map((update) => renderUpdate(update, language)));
}

async function renderUpdate(update: UpdateView, language: string): Promise<string> {
  // All that the partial is given: whatever changes what it says changes the key.
  const key = language + JSON.stringify(update);
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const html = inOnePiece(await renderView('partials/update', { update, text: messagesFor(language) }));
  rendered.set(key, html);
  return html;
}

/** Characters of keys and HTML. */
const rendered = new LRUCache<string, string>({
  maxSize: 8_000_000,
  sizeCalculation: (html, key) => html.length + key.length,
});

/** The engine keeps a text as the many pieces it was joined from until somebody looks at one of its characters. */
function inOnePiece(html: string): string {
  html.charCodeAt(0);
  return html;
}
