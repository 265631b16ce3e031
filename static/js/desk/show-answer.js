// The page the server answers with, put in the place of this one: a second request for it could fail on a bad line.
import { furnish } from './furnish.js';
import { keeperOf } from './keep.js';

let shown = location.href;

/** Shows the page, and leaves the words of its other forms as they are.
 *  @param sent  the form that was sent.  @param page  a document.  @param done  the address of the page where the server
 *    has done what it was asked; null where it has not */
export function showAnswer(sent, page, done) {
  const taken = new Map();
  for (const form of document.querySelectorAll('form[data-keep]')) {
    const keeper = keeperOf(form);
    const isSent = form === sent;
    const handed = keeper?.handOver();
    if (isSent && keeper && done === null) taken.set(form.dataset.keep, { key: keeper.key, words: null });
    else if (!isSent && handed) taken.set(form.dataset.keep, handed);
    keeper?.end({ hasArrived: isSent && done !== null });
  }
  const main = document.adoptNode(page.querySelector('main'));
  document.querySelector('main').replaceWith(main);
  document.title = page.title;
  if (done !== null) {
    history.pushState(null, '', done);
    shown = location.href;
  }
  furnish(main, taken);
  goToNews(main);
}

// What the browser goes back to is asked for anew: the page of that address is not here any more.
addEventListener('popstate', () => {
  if (withoutHash(location.href) !== withoutHash(shown)) location.reload();
});

function withoutHash(href) {
  return href.split('#')[0];
}

function goToNews(main) {
  const news = main.querySelector('[role="alert"], [role="status"], #preview') ?? main;
  news.tabIndex = -1;
  news.focus({ preventScroll: true });
  news.scrollIntoView({ block: 'nearest' });
}
