/** Who sends a request, as far as the request tells. */

export interface Visitor {
  /** The header Cookie; undefined for none. */
  readonly cookie: string | undefined;
  /** What the browser calls itself. */
  readonly userAgent: string | undefined;
  /** Of the network: attempts are counted by it. */
  readonly address: string;
}

/** What better-auth is told of a visitor. */
export function headersOf({ cookie, userAgent }: Visitor): Headers {
  const headers = new Headers();
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (userAgent !== undefined) headers.set('user-agent', userAgent.slice(0, 300));
  return headers;
}
