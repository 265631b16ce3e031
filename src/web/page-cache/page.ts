/** A page as it was rendered, in the forms it is sent in. Where there is a compressed form, the page as it is is given up: it takes
 *  several times the room, and can be made again. */
import type { Scope, RenderedPage } from '../../domain/wire/staleness.ts';
import { isCompressible, isLasting } from './answer-kinds.ts';
import { compress, decompress, type Encoding } from './encodings.ts';
import { ownBytes } from './own-bytes.ts';
import { linksToDays } from './page-links.ts';
import type { Rendered } from './rendering.ts';
import { type Head, makeHead, type Reply, withLastModified } from './reply.ts';

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
  /** Whether it may be kept. */
  readonly isLasting: boolean;
  readonly #rendered: Omit<Rendered, 'body'>;
  /** Of each form that was ever ready: clients may have one that is not kept any more. */
  readonly #heads = new Map<Encoding, Head>();
  readonly #replies = new Map<Encoding, Reply>();
  readonly #making = new Map<Encoding, Promise<Reply | undefined>>();
  /** The first whole second after it was rendered. Whoever has something of that second or later has this version. */
  readonly #modifiedAtMs: number;
  readonly #isWorthCompressing: boolean;
  #isDated = false;

  /** Is told when the page takes more of the memory than before, or less. */
  onResized: () => void = () => undefined;

  constructor(rendered: Rendered, { scope, renderedAtMs, intervalMs }: Making) {
    this.scope = scope;
    this.intervalMs = intervalMs;
    this.links = scope.of === 'day' ? linksToDays(rendered.body) : new Set();
    const { body, ...rest } = rendered;
    this.#rendered = rest;
    this.isLasting = isLasting(rendered);
    this.#isWorthCompressing = this.isLasting && isCompressible(rendered);
    this.#modifiedAtMs = (Math.floor(renderedAtMs / 1000) + 1) * 1000;
    this.#making.set('identity', Promise.resolve(this.#keep('identity', ownBytes(body))));
  }

  get status(): number {
    return this.#rendered.status;
  }

  /** What it takes of the memory, about. */
  get sizeBytes(): number {
    const bodies = [...this.#replies.values()].map(({ body }) => body.length);
    return bodies.reduce((sum, length) => sum + length, OVERHEAD_BYTES + LINK_BYTES * this.links.size);
  }

  /** Of every form that a client may have. */
  get heads(): Iterable<Head> {
    return this.#heads.values();
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

  /** For a client that takes none of the forms that are ready. The page as it is is made in the least time.
   *  @throws Error no form can be made */
  async replyLater(encodings: readonly Encoding[]): Promise<Reply> {
    const [best = 'identity'] = encodings;
    const quickest = encodings.includes('identity') ? 'identity' : best;
    // A page that cannot be compressed is sent as it is.
    const reply = (await this.#make(quickest)) ?? (await this.#make('identity'));
    if (!reply) throw new Error('A kept page cannot be decompressed.');
    return reply;
  }

  /** Has the replies tell the date of the last change, from the second on that is told. Before it another version may
   *  have been sent, under the same date. */
  date(nowMs: () => number): void {
    if (this.#isDated || nowMs() < this.#modifiedAtMs) return;
    this.#isDated = true;
    for (const [encoding, head] of this.#heads) this.#show(encoding, head, this.#replies.get(encoding)?.body);
  }

  /** Makes one form, once for all who ask for it. */
  #make(encoding: Encoding): Promise<Reply | undefined> {
    const known = this.#making.get(encoding);
    if (known) return known;
    const making = this.#makeOnce(encoding);
    this.#making.set(encoding, making);
    return making;
  }

  /** @returns undefined where it cannot be made */
  async #makeOnce(encoding: Encoding): Promise<Reply | undefined> {
    const body = await this.#bodyIn(encoding).catch(() => undefined);
    if (!body) {
      this.#making.delete(encoding);
      return undefined;
    }
    const reply = this.#keep(encoding, ownBytes(body));
    if (encoding !== 'identity') this.#giveUpIdentity();
    this.onResized();
    return reply;
  }

  async #bodyIn(encoding: Encoding): Promise<Buffer> {
    const whole = await this.#identityBody();
    if (encoding === 'identity') return whole;
    return compress(whole, encoding, this.scope.of === 'nothing' ? 'once' : 'often');
  }

  async #identityBody(): Promise<Buffer> {
    const kept = this.#replies.get('identity');
    if (kept) return kept.body;
    const [compressed] = this.#replies;
    if (!compressed) throw new Error('A page has no form.');
    const [encoding, { body }] = compressed;
    return decompress(body, encoding);
  }

  #keep(encoding: Encoding, body: Buffer): Reply {
    return { ...this.#show(encoding, makeHead(this.#rendered, encoding, body), body), body };
  }

  /** @param body  undefined: it was given up */
  #show(encoding: Encoding, head: Head, body: Buffer | undefined): Head {
    const shown = this.#isDated ? withLastModified(head, this.#modifiedAtMs) : head;
    this.#heads.set(encoding, shown);
    if (body) this.#replies.set(encoding, { ...shown, body });
    return shown;
  }

  #giveUpIdentity(): void {
    this.#replies.delete('identity');
    this.#making.delete('identity');
  }
}

/** Headers, and each link in its set. */
const OVERHEAD_BYTES = 4_000;
const LINK_BYTES = 120;
