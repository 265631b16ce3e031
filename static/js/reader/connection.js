// The line to the server: server-sent events, and where they do not come through, asking from time to time.
import { Polling } from './polling.js';
import { takeTurn } from './turn.js';

const KINDS = ['update', 'revise', 'withdraw', 'entry', 'close'];
// A machine that slept so long may hold a line that is dead and does not know it.
const SLEEP_MS = 30_000;
const TICK_MS = 10_000;

/** Hears everything after a seq, once and in order, whatever happens to the line. Pages of one browser tell each other. */
export class Connection {
  #day;
  #seq;
  #source = null;
  #polling = null;
  #others = null;
  #leave = null;
  #isLeading = false;
  #isAway = false;
  #isOver = false;
  #awakeAt = Date.now();

  /** @param day  path: of the stream; with `.json` behind it, of the same for asking. seq: what is known already.
   *    onEvent: an event. onLine: whether the line is there, and the name of the reason where one is known.
   *    onEnd: the day has closed and there is nothing more to hear */
  constructor(day) {
    this.#day = day;
    this.#seq = day.seq;
  }

  /** Begins, and begins anew whenever the line may have died unnoticed. */
  open() {
    addEventListener('online', () => this.#start());
    addEventListener('offline', () => this.#isOver || this.#day.onLine(false));
    for (const name of ['pagehide', 'freeze']) addEventListener(name, () => this.#setAway(true), true);
    for (const name of ['pageshow', 'resume']) addEventListener(name, () => this.#setAway(false), true);
    document.addEventListener('visibilitychange', () => this.#wake());
    setInterval(() => this.#tick(), TICK_MS);
    this.#start();
  }

  // Frozen or kept for the way back, a page must not hold what others wait for.
  #setAway(isAway) {
    if (this.#isAway === isAway) return;
    this.#isAway = isAway;
    this.#wake();
  }

  // A page in view whose clock jumps slept with its machine.
  #tick() {
    if (this.#hasSlept() && !document.hidden) this.#wake();
    this.#awakeAt = Date.now();
  }

  #wake() {
    const hasSlept = this.#hasSlept();
    this.#start();
    if (hasSlept && this.#polling && !document.hidden) this.#day.onLine(false, 'catchingUp');
  }

  #hasSlept() {
    return Date.now() - this.#awakeAt > SLEEP_MS;
  }

  // Of the pages that show a day one has the stream; those that nobody sees have none.
  #start() {
    this.#stop();
    if (this.#isOver || this.#isAway) return;
    this.#awakeAt = Date.now();
    this.#hearOthers();
    this.#poll();
    if (!document.hidden) this.#leave = takeTurn(this.#day.path, (hasRoom) => this.#lead(hasRoom));
  }

  #hearOthers() {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#others = new BroadcastChannel(this.#day.path);
    this.#others.onmessage = ({ data: { after, event } }) => {
      // Something between was missed.
      if (after > this.#seq) this.#start();
      else this.#take(event);
    };
  }

  #lead(hasRoom) {
    this.#isLeading = true;
    if (!hasRoom) return;
    const source = new EventSource(`${this.#day.path}?after=${String(this.#seq)}`);
    source.onopen = () => {
      this.#polling.stop();
      this.#day.onLine(true);
    };
    source.onerror = () => {
      // The browser comes back by itself, unless it was told not to: the day has closed, or there are too many streams.
      if (source.readyState === EventSource.CLOSED) this.#poll();
      else this.#day.onLine(false);
    };
    for (const kind of KINDS) source.addEventListener(kind, ({ data }) => this.#hear(JSON.parse(data)));
    this.#source = source;
  }

  #poll() {
    this.#polling?.stop();
    this.#polling = new Polling({
      path: `${this.#day.path}.json`,
      seq: () => this.#seq,
      isUrgent: () => this.#isLeading && !document.hidden,
      onEvent: (event) => this.#hear(event),
      onLine: this.#day.onLine,
      onEnd: () => this.#end(),
      onEnough: () => this.#start(),
    });
  }

  // Told to the others with the seq before it, so that they know whether it is the next.
  #hear(event) {
    if (event.seq > this.#seq) this.#others?.postMessage({ after: this.#seq, event });
    this.#take(event);
  }

  #take(event) {
    if (event.seq <= this.#seq) return;
    this.#seq = event.seq;
    this.#day.onEvent(event);
  }

  #end() {
    this.#isOver = true;
    this.#others?.postMessage({ after: Infinity });
    this.#stop();
    this.#day.onEnd();
  }

  #stop() {
    this.#source?.close();
    this.#polling?.stop();
    this.#others?.close();
    this.#leave?.();
    this.#source = this.#polling = this.#others = this.#leave = null;
    this.#isLeading = false;
  }
}
