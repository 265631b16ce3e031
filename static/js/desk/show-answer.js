// The page the server answers with, put in the place of this one: a second request for it could fail on a bad line.
import { furnish } from './furnish.js';
import { keeperOf } from './keep.js';

let shown = location.href;

/** Shows the page, and leaves the words of its other forms as they are.
 *  @param sent  the form that was sent.  @param answer  the response that the page came with */
export function showAnswer(sent, page, { redirected, url }) {
  const { keep } = sent.dataset;
  const key = redirected ? null : (keeperOf(sent)?.key ?? null);
  for (const form of document.querySelectorAll('form[data-keep]')) {
    keeperOf(form)?.end({ hasArrived: redirected && form === sent });
  }
  const main = document.adoptNode(page.querySelector('main'));
  document.querySelector('main').replaceWith(main);
  document.title = page.title;
  if (redirected) {
    history.pushState(null, '', url);
    shown = location.href;
  }
  furnish(main, (form) => (form.dataset.keep === keep ? key : null));
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
