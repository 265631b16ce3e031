/** An update that is not stored, as readers would see it. */
import { formatStamp } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import { stampOf } from '../../../domain/stamp.ts';
import { previewTexts } from '../../../services/desk/preview-block.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Parts } from '../../parts.ts';
import { type UpdateView, updateView } from '../../view-models/update/update-view.ts';
import { previewContext } from '../preview-context.ts';
import type { ComposedUpdate } from './parse-composer.ts';

/** The locals of views/desk/preview.ejs. */
export interface PreviewView {
  readonly update: UpdateView;
  /** Of the page's language. */
  readonly text: Messages;
  readonly language: string;
  readonly direction: string;
  readonly accent: string;
  readonly stampDisplay: string;
}

/** The view of what was composed.
 *  @param stored  the update that it changes; undefined for one that is not stored */
export async function previewUpdate(
  { context, view }: Parts,
  page: EntryPage,
  composed: ComposedUpdate,
  stored?: Update,
): Promise<PreviewView> {
  const id = stored?.id ?? 'preview';
  const update: Update = { ...unstored(id, page.entry.id), ...stored, ...composed };
  const shown = { ...update, anchor: stored?.anchor ?? `update-${stampOf(update.postedAt)}-preview` };
  const setting = {
    page: await previewTexts(context, page, [{ updateId: id, markdown: update.body }]),
    place: 'entry',
    context: previewContext(view),
  } as const;
  const { series, entry } = page;
  return {
    update: updateView(shown, setting),
    text: messagesFor(series.language),
    ...{ language: series.language, direction: series.direction, accent: series.accent },
    stampDisplay: formatStamp(update.postedAt, entry.day, series.language),
  };
}

function unstored(id: string, entryId: string): Omit<Update, keyof ComposedUpdate> {
  return {
    ...{ id, entryId, status: 'draft', anchor: null, ordinal: null, publishAt: null, publishedAt: null },
    ...{ modifiedAt: '', withdrawal: null, revision: 0 },
  };
}
