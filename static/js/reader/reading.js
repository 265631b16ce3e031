// Where somebody stopped reading a day, kept in this browser: what came since is told at the next visit.
import { holdPlace } from './place.js';
import { countInWords } from './words.js';

const KEY = 'dateline-read';
const KEPT_MS = 30 * 86_400_000;

/** Shows what came since the last visit, and keeps a mark of this one when the page is left.
 *  @returns takes in an update that came meanwhile, and what to do once it is seen; false for one that was read before */
export function openReading(updates, words) {
  const last = readMarks()[location.pathname];
  const unread = new Map();
  const see = (article) => {
    unread.get(article)?.();
    unread.delete(article);
    seen.unobserve(article);
  };
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) see(target);
  });
  const expect = (article, onSeen) => {
    if (last && !isUnread(last, ordinalOf(article))) return false;
    unread.set(article, onSeen);
    seen.observe(article);
    return true;
  };
  const keep = () => keepMark(ordinalsOf(articlesOf(updates)), ordinalsOf([...unread.keys()]));

  if (last) {
    const fresh = articlesOf(updates).filter((article) => isUnread(last, ordinalOf(article)));
    for (const article of fresh) expect(article);
    holdPlace(() => pointOut(fresh, updates, words));
  }
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.hidden && keep());
  return expect;
}

// Beyond the oldest unread update all was read.
function pointOut(fresh, updates, words) {
  if (fresh.length === 0) return;
  const isOldestFirst = updates.dataset.order === 'asc';
  const oldest = fresh.at(isOldestFirst ? 0 : -1);
  const link = document.createElement('a');
  link.href = `#${oldest.id}`;
  link.textContent = countInWords(fresh.length, words.since);
  document.querySelector('[data-since]')?.append(link);
  if (!(isOldestFirst ? oldest.previousElementSibling : oldest.nextElementSibling)) return;
  const mark = document.createElement('p');
  mark.className = 'read-to-here';
  mark.textContent = words.readToHere;
  oldest.insertAdjacentElement(isOldestFirst ? 'beforebegin' : 'afterend', mark);
}

// A mark holds when it was made, the newest update by the order of publication, and those that were not in view until then.
function isUnread([, newest, unread], ordinal) {
  return ordinal > newest || unread.includes(ordinal);
}

// Of two pages of the day the one left last has the say.
function keepMark(ordinals, unread) {
  const now = Date.now();
  const marks = { ...readMarks(), [location.pathname]: [now, Math.max(0, ...ordinals), unread] };
  const kept = Object.entries(marks).filter(([, [at]]) => now - at < KEPT_MS);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Full or forbidden: the next visit is like a first one.
  }
}

function readMarks() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function articlesOf(updates) {
  return [...updates.querySelectorAll(':scope > article')];
}

function ordinalsOf(articles) {
  return articles.map(ordinalOf);
}

function ordinalOf(article) {
  return Number(article.dataset.ordinal);
}
