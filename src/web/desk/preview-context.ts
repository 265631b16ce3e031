/** Rendering for editors by the functions that render for readers: texts that nobody has stored, and empty slots. */
import { renderMarkdown } from '../../formats/markdown/markdown.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { createOpeningReader } from '../html/opening-reader.ts';
import { updateView } from '../view-models/update/update-view.ts';
import type { ViewContext } from '../view-models/view-context.ts';

/** A view context that keeps nothing it renders, since the same id and revision may mean another text at each time. */
export function previewContext({ publicUrl }: Pick<ViewContext, 'publicUrl'>): ViewContext {
  return {
    publicUrl,
    renderBody: ({ markdown }, media, { language, form }) =>
      renderMarkdown(markdown, media, { emptySlots: 'shown', form, words: messagesFor(language).figures }),
    readOpening: createOpeningReader(10),
    viewUpdate: updateView,
  };
}
