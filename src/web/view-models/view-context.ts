/** What every view-model is given besides its page. Built once. */
import { createBodyRenderer, type RenderBody } from '../html/body-renderer.ts';
import { createOpeningReader, type ReadOpening } from '../html/opening-reader.ts';
import { keepUpdateViews, type ViewUpdate } from './update/kept-update-views.ts';

export interface ViewContext {
  /** `https://example.org`, without a slash at the end. */
  readonly publicUrl: string;
  readonly renderBody: RenderBody;
  readonly readOpening: ReadOpening;
  readonly viewUpdate: ViewUpdate;
}

/** A context that remembers what it rendered.
 *  @param publicUrl  of the site */
export function createViewContext(publicUrl: string): ViewContext {
  return {
    publicUrl,
    renderBody: createBodyRenderer(),
    readOpening: createOpeningReader(),
    viewUpdate: keepUpdateViews(),
  };
}
