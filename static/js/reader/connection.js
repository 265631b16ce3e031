// The line to the server: server-sent events, and where they do not come through, asking from time to time.
import { Polling } from './polling.js';

const KINDS = ['update', 'revise', 'withdraw', 'entry', 'close'];
// A machine that slept may hold a line that is dead and does not know it.
const SLEEP_MS = 30_000;

/** Hears everything after a seq, once and in order, whatever happens to the line. */
export class Connection {
  #day;
  #seq;
  #source = null;
  #polling = null;
  #isOver = false;
  #hiddenAt = 0;

  /** @param day  path: of the stream; with `.json` behind it, of the same for asking. seq: what is known already.
   *    onEvent: an event. onLine: whether the line is there. onEnd: the day has closed and there is nothing more to hear */
  constructor(day) {
    this.#day = day;
    this.#seq = day.seq;
  }

  /** Begins, and begins anew whenever the line may have died unnoticed. */
  open() {
    addEventListener('online', () => this.#start());
    addEventListener('offline', () => this.#isOver || this.#day.onLine(false));
    addEventListener('pagehide', () => this.#stop());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#start());
    document.addEventListener('visibilitychange', () => this.#wake());
    this.#start();
  }

  #wake() {
    if (document.hidden) this.#hiddenAt = Date.now();
    else if (Date.now() - this.#hiddenAt > SLEEP_MS) this.#start();
  }

  #start() {
    this.#stop();
    if (this.#isOver) return;
    if (typeof EventSource === 'undefined') {
      this.#poll();
      return;
    }
    const source = new EventSource(`${this.#day.path}?after=${String(this.#seq)}`);
    source.onopen = () => this.#day.onLine(true);
    source.onerror = () => {
      // The browser comes back by itself, unless it was told not to: the day has closed, or there are too many streams.
      if (source.readyState === EventSource.CLOSED) this.#poll();
      else this.#day.onLine(false);
    };
    for (const kind of KINDS) source.addEventListener(kind, ({ data }) => this.#hear(JSON.parse(data)));
    this.#source = source;
  }

  #poll() {
    this.#stop();
    this.#polling = new Polling({
      path: `${this.#day.path}.json`,
      seq: () => this.#seq,
      onEvent: (event) => this.#hear(event),
      onLine: this.#day.onLine,
      onEnd: () => this.#end(),
      onEnough: () => this.#start(),
    });
  }

  #hear(event) {
    if (event.seq <= this.#seq) return;
    this.#seq = event.seq;
    this.#day.onEvent(event);
  }

  #end() {
    this.#isOver = true;
    this.#stop();
    this.#day.onEnd();
  }

  #stop() {
    this.#source?.close();
    this.#polling?.stop();
    this.#source = this.#polling = null;
  }
}
