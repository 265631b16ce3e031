// What came since the page was opened: shown at once to whoever is at the top of the updates, told of before, and kept
// until asked for further down.
import { countInWords } from './words.js';

// Pixels: so close to the top nothing is being read yet.
const TOP = 8;

/** The button that tells how many updates wait, and leads to the first of them; the title of the page counts them too.
 *  @returns add: takes in updates that came; see: one of them was seen; hold: so many more are held back */
export function openNews(updates, words) {
  const isOldestFirst = updates.dataset.order === 'asc';
  let waiting = [];
  let held = 0;
  const [button, tellCount] = openCount(words);

  const tell = () => tellCount(waiting.length, held);
  const reveal = () => {
    for (const article of waiting) article.hidden = false;
    const shown = waiting;
    waiting = [];
    tell();
    return shown;
  };
  const isWelcome = () =>
    scrollY <= TOP && !isOldestFirst && !document.hidden && !updates.hasAttribute('data-paused');
  const look = () => {
    if (waiting.length === 0) return;
    // What is put in below the window moves nothing, and waits until it is seen.
    if (updates.getBoundingClientRect().top >= innerHeight)
      for (const article of waiting) article.hidden = false;
    else if (isWelcome()) reveal();
  };

  button.addEventListener('click', () => goTo(firstOf(reveal(), updates, isOldestFirst)));
  // A link of the page's head may lead to one that waits.
  onFollow((hash) => waiting.some(({ id }) => `#${id}` === hash) && reveal());
  addEventListener('scroll', look, { passive: true });
  document.addEventListener('visibilitychange', look);

  return {
    add(articles) {
      waiting.push(...articles);
      for (const article of articles) article.hidden = !isOldestFirst;
      look();
      tell();
    },
    see(article) {
      article.classList.add('update--new');
      waiting = waiting.filter((other) => other !== article);
      tell();
    },
    hold(count) {
      held = count;
      tell();
    },
  };
}

function openCount(words) {
  const button = document.querySelector('[data-news]');
  const { title } = document;
  const tellCount = (count, held) => {
    button.hidden = count === 0;
    button.textContent = count === 0 ? '' : countInWords(count, words.news);
    document.title = count + held === 0 ? title : `(${String(count + held)}) ${title}`;
  };
  return [button, tellCount];
}

function onFollow(tell) {
  document.addEventListener('click', ({ target }) => {
    tell(target instanceof Element && target.closest('a')?.hash);
  });
}

// The oldest of those that wait: from there one reads on in the order of the page.
function firstOf(articles, updates, isOldestFirst) {
  const placed = [...updates.children].filter((one) => articles.includes(one));
  return placed.at(isOldestFirst ? 0 : -1);
}

function goTo(article) {
  if (!article) return;
  article.tabIndex = -1;
  article.focus({ preventScroll: true });
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  article.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' });
}
