/** A page as it was rendered, in the forms it is sent in. */
import type { Scope, RenderedPage } from '../../domain/wire/staleness.ts';
import { compress, type Encoding } from './encodings.ts';
import { ownBytes } from './own-bytes.ts';
import { linksToDays } from './page-links.ts';
import type { Rendered } from './rendering.ts';
import { makeReply, type Reply, withLastModified } from './reply.ts';

interface Making {
  readonly scope: Scope;
  readonly renderedAtMs: number;
  /** How often the page tells its readers to ask; undefined where it says nothing of that. */
  readonly intervalMs?: number | undefined;
}

export class Page implements RenderedPage {
  readonly scope: Scope;
  readonly intervalMs: number | undefined;
  readonly links: ReadonlySet<string>;
  /** Whether it may be kept, and is worth it. Errors are not, since whoever makes addresses up would fill the memory; nor is
   *  what live.json tells of a stretch of the wire, where everybody may ask for another one. What is for one reader only is
   *  never kept, should a handler give it at an address of pages. */
  readonly isLasting: boolean;
  readonly #rendered: Rendered;
  readonly #identity: Reply;
  readonly #replies = new Map<Encoding, Reply>();
  readonly #making = new Map<Encoding, Promise<void>>();
  /** The first whole second after it was rendered. Whoever has something of that second or later has this version. */
  readonly #modifiedAtMs: number;
  readonly #isWorthCompressing: boolean;
  #isDated = false;

  /** Is told when the page takes more of the memory than before. */
  onGrown: () => void = () => undefined;

  constructor(rendered: Rendered, { scope, renderedAtMs, intervalMs }: Making) {
    this.scope = scope;
    this.intervalMs = intervalMs;
    this.links = scope.of === 'day' ? linksToDays(rendered.body) : new Set();
    this.#rendered = { ...rendered, body: ownBytes(rendered.body) };
    this.isLasting = rendered.status === 200 && !tellsEvents(rendered) && !isForOneReader(rendered);
    this.#isWorthCompressing = this.isLasting && isCompressible(rendered);
    this.#modifiedAtMs = (Math.floor(renderedAtMs / 1000) + 1) * 1000;
    this.#identity = makeReply(rendered, 'identity', this.#rendered.body);
    this.#replies.set('identity', this.#identity);
  }

  get status(): number {
    return this.#rendered.status;
  }

  /** What it takes of the memory, about. */
  get sizeBytes(): number {
    const bodies = [...this.#replies.values()].map(({ body }) => body.length);
    return bodies.reduce((sum, length) => sum + length, OVERHEAD_BYTES);
  }

  /** Every form that is ready. */
  get replies(): Iterable<Reply> {
    return this.#replies.values();
  }

  /** The form that a client likes best of those that are ready. What it likes best of all is begun with, for those who
   *  come next.
   *  @param encodings  as the client likes them
   *  @returns undefined where none is ready: replyLater waits for one */
  reply(encodings: readonly Encoding[]): Reply | undefined {
    const [best] = encodings;
    if (best !== undefined && this.#isWorthCompressing) void this.#make(best);
    for (const encoding of encodings) {
      const ready = this.#replies.get(encoding);
      if (ready) return ready;
    }
    return undefined;
  }

  /** For a client that does not take the page as it is. */
  async replyLater(encodings: readonly Encoding[]): Promise<Reply> {
    for (const encoding of encodings) await this.#make(encoding);
    return this.reply(encodings) ?? this.#identity;
  }

  /** Has the replies tell the date of the last change, from the second on that is told. Before it another version may
   *  have been sent, under the same date. */
  date(nowMs: () => number): void {
    if (this.#isDated || nowMs() < this.#modifiedAtMs) return;
    this.#isDated = true;
    for (const [encoding, reply] of this.#replies) this.#keep(encoding, reply);
  }

  /** Makes one form, once. */
  #make(encoding: Encoding): Promise<void> {
    const known = this.#making.get(encoding);
    if (known) return known;
    const making = this.#compress(encoding);
    this.#making.set(encoding, making);
    return making;
  }

  async #compress(encoding: Encoding): Promise<void> {
    if (encoding === 'identity') return;
    const effort = this.scope.of === 'nothing' ? 'once' : 'often';
    // A page that cannot be compressed is sent as it is.
    const body = await compress(this.#rendered.body, encoding, effort).catch(() => undefined);
    if (!body) return;
    this.#keep(encoding, makeReply(this.#rendered, encoding, ownBytes(body)));
    this.onGrown();
  }

  #keep(encoding: Encoding, reply: Reply): void {
    this.#replies.set(encoding, this.#isDated ? withLastModified(reply, this.#modifiedAtMs) : reply);
  }
}

/** Short answers fit one packet as they are; pictures are compressed already. */
function isCompressible({ body, contentType }: Rendered): boolean {
  return body.length >= 1_000 && /^text\/|xml|json|javascript/.test(contentType);
}

/** Headers and links. */
const OVERHEAD_BYTES = 4_000;

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
