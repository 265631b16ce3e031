// What came since the page was opened: shown at once to whoever is at the top, else kept until asked for.

// Pixels: so close to the top nothing is being read yet.
const TOP = 8;

/** The button that tells how many updates wait, and leads to the first of them.
 *  @returns add: takes in updates that came */
export function openNews(updates) {
  const button = document.querySelector('[data-news]');
  const words = JSON.parse(updates.dataset.newsWords ?? '{}');
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const isOldestFirst = updates.dataset.order === 'asc';
  let waiting = [];

  const tell = () => {
    const count = waiting.length;
    button.hidden = count === 0;
    const form = words[plural.select(count)] ?? words.other ?? '#';
    button.textContent = count === 0 ? '' : form.replace('#', String(count));
  };
  const reveal = () => {
    for (const article of waiting) {
      article.hidden = false;
      article.classList.add('update--new');
    }
    const shown = waiting;
    waiting = [];
    tell();
    return shown;
  };

  button.addEventListener('click', () => goTo(firstOf(reveal(), isOldestFirst)));
  addEventListener('scroll', () => isAtTop() && waiting.length > 0 && !isOldestFirst && reveal(), {
    passive: true,
  });

  return {
    add(articles) {
      if (articles.length === 0) return;
      waiting = waiting.filter((article) => article.isConnected).concat(articles);
      if (isAtTop() && !document.hidden && !isOldestFirst) {
        reveal();
        return;
      }
      for (const article of articles) article.hidden = !isOldestFirst;
      tell();
    },
  };
}

function isAtTop() {
  return scrollY <= TOP;
}

// The oldest of those that wait: from there one reads on in the order of the page.
function firstOf(articles, isOldestFirst) {
  const placed = articles.toSorted((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  return placed.at(isOldestFirst ? 0 : -1);
}

function goTo(article) {
  if (!article) return;
  article.tabIndex = -1;
  article.focus({ preventScroll: true });
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  article.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' });
}
