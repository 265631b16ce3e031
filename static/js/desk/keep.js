// Nothing typed is lost: it is kept in this browser within a second, and comes back with the page.
import { emptyTo, fillIn, madeWordsOf, wordsOf } from './fields.js';
import { findLeft, forget, holdKey, keyOf, putKept } from './kept-words.js';
import { say, tellLeft } from './tell.js';

const DELAY_MS = 500;
const keepers = new WeakMap();

/** Keeps what is typed into a form, and first brings back what was left behind.
 *  @param key  of the words that stand in the form already, as the server has sent them back; undefined for none */
export async function keepWords(form, key) {
  const made = key === undefined ? JSON.stringify(madeWordsOf(form)) : null;
  const isTyped = () => JSON.stringify(wordsOf(form)) !== made;
  const left = key !== undefined || isTyped() ? null : await findLeft(form.dataset.keep);
  // Somebody may have begun to type meanwhile: what was left behind waits for the next time then.
  const isFree = left !== null && !isTyped();
  const own = keyOf(form.dataset.keep, form.elements.once.value);
  const keeper = new Keeper(form, key ?? (isFree ? left.key : own), made);
  keepers.set(form, keeper);
  if (isFree) tellLeft(form, left.kept, keeper);
  else if (isTyped()) keeper.keep();
}

/** The keeper of a form; undefined while it looks for what was left behind. */
export function keeperOf(form) {
  return keepers.get(form);
}

class Keeper {
  key;
  #form;
  #made;
  #sending = null;
  #timer = 0;
  #listening = new AbortController();
  #letGo;

  /** @param made  the words the server made the form with; null where they are somebody's own */
  constructor(form, key, made) {
    this.#form = form;
    this.key = key;
    this.#made = made;
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

  /** What was sent and not answered as far as is known, as `send` makes it; null for nothing. */
  get sending() {
    return this.#sending;
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
    this.#sending = null;
    emptyTo(this.#form, JSON.parse(this.#made ?? '[]'));
    clearTimeout(this.#timer);
    this.#timer = 0;
    forget(this.key);
  }

  /** Whether the form holds anything that the server did not make. */
  isTyped() {
    return JSON.stringify(wordsOf(this.#form)) !== this.#made;
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
    if (!this.isTyped()) {
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
