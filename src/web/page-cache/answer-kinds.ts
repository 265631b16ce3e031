/** Which answers may be kept, and which of those compressed. */
import type { Rendered } from './rendering.ts';

/** Whether an answer may be kept, and is worth it. Errors are not, since whoever makes addresses up would fill the memory; nor is
 *  what live.json tells of a stretch of the wire, where everybody may ask for another one. What is for one reader only is
 *  never kept, should a handler give it at an address of pages. */
export function isLasting(rendered: Rendered): boolean {
  return rendered.status === 200 && !tellsEvents(rendered) && !isForOneReader(rendered);
}

/** Short answers fit one packet as they are; pictures are compressed already. */
export function isCompressible({ body, contentType }: Rendered): boolean {
  return body.length >= 1_000 && /^text\/|xml|json|javascript/.test(contentType);
}

function tellsEvents({ body }: Rendered): boolean {
  return TELLS_EVENTS.test(body.toString('latin1', 0, 40));
}

const TELLS_EVENTS = /^\{"seq":\d+,"events":\[\{/;

/** RFC 9111, 5.2.2. */
function isForOneReader({ headers }: Rendered): boolean {
  return headers.some((text, index) => {
    const isControl = headers[index - 1] === 'cache-control';
    return text === 'set-cookie' || (isControl && /no-store|private/.test(text));
  });
}
