// The page the server answers with, put in the place of this one: a second request for it could fail on a bad line.
import { madeWordsOf, wordsOf } from './fields.js';
import { furnishForm } from './furnish.js';
import { keeperOf } from './keep.js';
import { keyOf } from './kept-words.js';
import { photoOf } from './photo.js';

let shown = location.href;

/** Shows the page, and leaves the words of its other forms as they are.
 *  @param sent  the form that was sent.  @param page  a document.  @param done  the address of the page where the server
 *    has done what it was asked; null where it has not */
export function showAnswer(sent, page, done) {
  const main = document.adoptNode(page.querySelector('main'));
  const moved = [...document.querySelectorAll('form[data-keep]')].filter(
    (form) => form !== sent && move(form, main),
  );
  for (const form of document.querySelectorAll('form[data-stay]')) if (form !== sent) moveFilled(form, main);
  const successor = done === null ? successorOf(sent, main) : null;
  const key = successor?.dataset.keep === sent.dataset.keep ? keeperOf(sent)?.key : undefined;
  keeperOf(sent)?.end({ hasArrived: done !== null || (successor !== null && key === undefined) });
  document.querySelector('main').replaceWith(main);
  document.title = page.title;
  if (done !== null) {
    history.pushState(null, '', done);
    shown = location.href;
  }
  for (const form of main.querySelectorAll('form[data-keep]')) {
    if (!moved.includes(form)) furnishForm(form, form === successor ? (key ?? ownKey(form)) : undefined);
  }
  goToNews(main);
}

// A form that is being written in, or is on its way, goes on as it is, in the place of the new one.
function move(form, main) {
  const place = formNamed(form.dataset.keep, main);
  const isBusy = keeperOf(form)?.isTyped() || form.inert || photoOf(form) !== undefined;
  if (place === null || !isBusy) {
    keeperOf(form)?.end({ hasArrived: false });
    return false;
  }
  place.replaceWith(form);
  return true;
}

// What is not kept, such as the form of an empty slot, stays as it is while the page is open.
function moveFilled(form, main) {
  const place = main.querySelector(`form[data-stay="${CSS.escape(form.dataset.stay)}"]`);
  const isFilled =
    JSON.stringify(wordsOf(form)) !== JSON.stringify(madeWordsOf(form)) ||
    [...form.elements].some(({ type, value }) => type === 'file' && value !== '');
  if (place === null || !isFilled) return;
  place.replaceWith(form);
  form.closest('details').open = true;
}

// The form that holds the words now: of the same name, or the one that the server leads on to.
function successorOf(sent, main) {
  return formNamed(sent.dataset.keep, main) ?? main.querySelector('form[data-keep]');
}

function formNamed(name, main) {
  return main.querySelector(`form[data-keep="${CSS.escape(name)}"]`);
}

function ownKey(form) {
  return keyOf(form.dataset.keep, form.elements.once.value);
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
