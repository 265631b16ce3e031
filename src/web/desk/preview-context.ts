/** Rendering for editors by the functions that render for readers: texts that nobody has stored, and empty slots. */
import { renderMarkdown } from '../../formats/markdown.ts';
import { createOpeningReader } from '../opening-reader.ts';
import type { ViewContext } from '../view-models/view-context.ts';

/** A view context that keeps nothing it renders, since the same id and revision may mean another text at each time. */
export function previewContext({ publicUrl }: Pick<ViewContext, 'publicUrl'>): ViewContext {
  return {
    publicUrl,
    renderBody: ({ markdown }, media) => renderMarkdown(markdown, media, { emptySlots: 'shown' }),
    readOpening: createOpeningReader(10),
  };
}
