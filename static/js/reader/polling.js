// Asking for what is new from time to time, as often as the server says.

// After so many answers the stream is tried again.
const ANSWERS_BEFORE_STREAM = 5;
const LONGEST_MS = 60_000;
// The stream is given the time to open. A page that nobody sees has time.
const FIRST_MS = 1_000;
const FIRST_UNSEEN_MS = 40_000;

/** Asks from its making on until it is stopped, the day ends, or it is time to try the stream again. */
export class Polling {
  #line;
  #timer = 0;
  #isStopped = false;
  #answers = 0;
  #failures = 0;

  /** @param line  path, seq: gives what was heard last; isUrgent: whether nothing else tells; onEvent, onLine, onEnd as of
   *    the connection; onEnough: try the stream */
  constructor(line) {
    this.#line = line;
    this.#askIn(document.hidden ? FIRST_UNSEEN_MS : FIRST_MS);
  }

  stop() {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #ask() {
    try {
      const response = await fetch(`${this.#line.path}?after=${String(this.#line.seq())}`);
      if (!response.ok) throw new Error(response.statusText);
      const told = await response.json();
      if (!this.#isStopped) this.#take(told);
    } catch {
      if (this.#isStopped) return;
      this.#failures += 1;
      this.#line.onLine(false);
      this.#askIn(Math.min(2_000 * 2 ** this.#failures, LONGEST_MS));
    }
  }

  #take({ events, closed, intervalMs }) {
    this.#failures = 0;
    this.#answers += 1;
    this.#line.onLine(true);
    events.forEach(this.#line.onEvent);
    if (closed) this.#line.onEnd();
    else if (this.#answers >= ANSWERS_BEFORE_STREAM) this.#line.onEnough();
    else this.#askIn(intervalMs * (this.#line.isUrgent() ? 1 : 4));
  }

  // Not everybody at once.
  #askIn(ms) {
    this.#timer = setTimeout(() => this.#ask(), ms * (0.8 + 0.4 * Math.random()));
  }
}
