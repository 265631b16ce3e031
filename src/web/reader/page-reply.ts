/** How readers' pages are sent. */
import type { Response } from 'express';

/** A shared cache may keep a page for five seconds, a browser asks each time. Express answers 304 by the strong ETag. */
export const PAGE_CACHING = 'max-age=0, must-revalidate, s-maxage=5';

/** Renders a view and sends it as a page.
 *  @param locals  what the view's first line lists */
export function sendPage(response: Response, view: string, locals: object): void {
  response.set('Cache-Control', PAGE_CACHING);
  response.render(view, locals);
}
