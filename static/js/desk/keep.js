// Nothing typed is lost: it is kept in this browser within a second, and comes back with the page.
import { fillIn, wordsOf } from './fields.js';
import { findLeft, forget, holdKey, keyOf, putKept } from './kept-words.js';
import { say, tellLeft } from './tell.js';

const DELAY_MS = 500;
const keepers = new WeakMap();

/** Keeps what is typed into a form, and first brings back what was left behind.
 *  @param taken  what the form takes over from the page before: { key, words }; undefined for nothing. Words that are null
 *    stand in the form already */
export async function keepWords(form, taken) {
  const left = taken ? null : await findLeft(form.dataset.keep);
  const key = taken?.key ?? left?.key ?? keyOf(form.dataset.keep, form.elements.once.value);
  const keeper = new Keeper(form, key, taken ? null : wordsOf(form));
  keepers.set(form, keeper);
  if (left) tellLeft(form, left.kept, keeper);
  if (taken?.words) keeper.fill(taken.words);
  else if (taken) keeper.keep();
}

/** The keeper of a form; undefined while it looks for what was left behind. */
export function keeperOf(form) {
  return keepers.get(form);
}

class Keeper {
  key;
  #form;
  #empty;
  #sending = null;
  #timer = 0;
  #listening = new AbortController();
  #letGo;

  /** @param empty  the words of the form before anything is typed; null where all there is has to be kept */
  constructor(form, key, empty) {
    this.#form = form;
    this.key = key;
    this.#empty = empty && JSON.stringify(empty);
    this.#letGo = holdKey(key);
    const { signal } = this.#listening;
    for (const kind of ['input', 'change']) form.addEventListener(kind, () => this.#soon(), { signal });
    document.addEventListener('visibilitychange', () => this.#flush(), { signal });
    addEventListener('pagehide', () => this.#leave(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#return(), { signal });
  }

  /** Keeps the words as they are now. */
  keep() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const words = wordsOf(this.#form);
    const isThere = putKept(this.key, { words, sending: this.#sending });
    if (!isThere)
      say(this.#form, 'This browser has no room to keep your words: copy them before you leave the page.');
  }

  /** Keeps what is being sent too, until an answer has come (null). */
  keepSending(request) {
    this.#sending = request;
    this.keep();
  }

  /** Puts words into the fields, and keeps them. */
  fill(words) {
    fillIn(this.#form, words);
    this.keep();
  }

  /** Empties the form and keeps nothing. */
  drop() {
    this.#form.reset();
    this.#form.dispatchEvent(new Event('input', { bubbles: true }));
    clearTimeout(this.#timer);
    forget(this.key);
  }

  /** What the next page is to take over; undefined where nothing was typed. */
  handOver() {
    const words = wordsOf(this.#form);
    return JSON.stringify(words) === this.#empty ? undefined : { key: this.key, words };
  }

  /** Ends, keeping what is typed, or forgetting it where it has arrived. */
  end({ hasArrived }) {
    this.#flush();
    if (hasArrived) forget(this.key);
    this.#listening.abort();
    this.#letGo();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keepChanges(), DELAY_MS);
  }

  #flush() {
    if (this.#timer !== 0) this.#keepChanges();
  }

  #keepChanges() {
    if (JSON.stringify(wordsOf(this.#form)) === this.#empty) {
      clearTimeout(this.#timer);
      this.#timer = 0;
      forget(this.key);
    } else this.keep();
  }

  // Words on a page that is left are free for the next page.
  #leave() {
    this.#flush();
    this.#letGo();
  }

  #return() {
    this.#letGo = holdKey(this.key);
  }
}
