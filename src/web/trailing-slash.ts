/** One address for each page. */
import type { RequestHandler } from 'express';

/** `/syria-daily/` leads to `/syria-daily`. What has two slashes side by side is left alone: `//example.org/` would
 *  lead to another site. */
export const dropTrailingSlash: RequestHandler = (request, response, next) => {
  const [, path, query = ''] = /^((?:\/[\w.~%-]+)+)\/(\?.*)?$/.exec(request.url) ?? [];
  if (path === undefined) next();
  else response.redirect(301, path + query);
};
