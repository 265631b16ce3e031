/** Updates as HTML, each rendered once for its view: one that is new costs its day's page no more than itself. */
import { messagesFor } from '../messages/messages-for.ts';
import { ownBytes } from '../page-cache/own-bytes.ts';
import type { UpdateView } from '../view-models/update/update-view.ts';
import { renderView } from './views.ts';

/** Safe HTML of updates, in their order: the same on a day's page, in either order, and in the stream. */
export function renderUpdates(updates: readonly UpdateView[]): Promise<readonly Buffer[]> {
  return Promise.all(updates.map(renderUpdate));
}

async function renderUpdate(update: UpdateView): Promise<Buffer> {
  const known = rendered.get(update);
  if (known) return known;
  const html = await renderView('partials/update', { update, text: messagesFor(update.language) });
  const bytes = ownBytes(Buffer.from(html));
  rendered.set(update, bytes);
  return bytes;
}

/** For as long as somebody keeps the view. */
const rendered = new WeakMap<UpdateView, Buffer>();
