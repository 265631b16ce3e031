/** What every view-model is given besides its page. Built once. */
import type { RenderBody } from '../body-renderer.ts';

export interface ViewContext {
  /** `https://example.org`, without a slash at the end. */
  readonly publicUrl: string;
  readonly renderBody: RenderBody;
}
