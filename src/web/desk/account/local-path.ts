/** Where somebody goes on after sign-in. */

/** The path of a page of the desk; `/desk` for anything else: an address that leads elsewhere is no way on.
 *  @param to  as it came with a request */
export function localPath(to: unknown): string {
  if (typeof to !== 'string' || to.length > 2000 || !URL.canParse(to, HERE)) return DESK;
  const url = new URL(to, HERE);
  const isOfDesk = url.pathname === DESK || url.pathname.startsWith(`${DESK}/`);
  if (url.origin !== HERE || !isOfDesk || NOT_BACK.has(url.pathname)) return DESK;
  return url.pathname + url.search;
}

const HERE = 'http://here.invalid';
const DESK = '/desk';
const NOT_BACK = new Set(['/desk/sign-in', '/desk/sign-in/code', '/desk/sign-out', '/desk/setup']);
