// Signing out leaves nothing behind for whoever sits down next.
import { keeperOf } from './keep.js';
import { allKeys, forget } from './kept-words.js';

/** Asks before words that were never sent are deleted by signing out. */
export function guardSignOut() {
  const form = document.querySelector('form[action="/desk/sign-out"]');
  form?.addEventListener('submit', (event) => {
    const keys = allKeys();
    if (keys.length > 0 && !confirm(question(keys.length))) {
      event.preventDefault();
      return;
    }
    for (const kept of document.querySelectorAll('form[data-keep]'))
      keeperOf(kept)?.end({ hasArrived: true });
    keys.forEach(forget);
  });
}

function question(count) {
  const what = count === 1 ? 'A text is' : `${String(count)} texts are`;
  return `${what} kept in this browser and not sent. Sign out and delete what was not sent?`;
}
