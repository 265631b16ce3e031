// What is typed and not sent yet, kept in this browser for the account that typed it.

/** Where the words of a form are kept.
 *  @param name  of the form: what it is for.  @param id  of this copy of it: two tabs have two */
export function keyOf(name, id) {
  return `${keysOf(name)}${id}`;
}

/** Keeps words with the instant, in milliseconds.
 *  @returns whether the browser has room for them */
export function putKept(key, kept) {
  try {
    localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

/** The words of a form that were left behind: the newest that no open page is working on; null for none. */
export async function findLeft(name) {
  const inWork = await keysInWork();
  const left = allKeys(keysOf(name))
    .filter((key) => !inWork.has(key))
    .map((key) => ({ key, kept: readKept(key) }))
    .filter(({ kept }) => kept !== null);
  return left.sort((one, other) => other.kept.at - one.kept.at)[0] ?? null;
}

/** Deletes words. */
export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** The keys of all that is kept for this account, or of one form. */
export function allKeys(prefix = PREFIX) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Tells other pages that somebody is at work on the words, until it is called off.
 *  @returns calls it off */
export function holdKey(key) {
  let letGo = () => undefined;
  const whileHeld = new Promise((resolve) => {
    letGo = resolve;
  });
  // Browsers have locks on safe origins only; elsewhere two tabs may find the same words.
  void navigator.locks?.request(key, () => whileHeld);
  return letGo;
}

const PREFIX = `dateline:${document.body.dataset.account ?? ''}:`;

function keysOf(name) {
  return `${PREFIX}${name}:`;
}

function readKept(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return Array.isArray(kept?.words) ? kept : null;
  } catch {
    return null;
  }
}

async function keysInWork() {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.map(({ name }) => name));
}
