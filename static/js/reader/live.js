// An open page of a day: what happens on it is told as it happens, and nothing that is being read moves.
import { Connection } from './connection.js';
import { putArticles, putParts } from './blocks.js';
import { openNews } from './news.js';
import { holdPlace } from './place.js';

/** Follows a day until it closes.
 *  @param updates  the element of its updates: data-seq says what the page holds, data-live where the rest is told */
export function followDay(updates) {
  const state = document.querySelector('[data-live-state]');
  const news = openNews(updates);
  const say = (text) => {
    if (state && state.textContent !== text) state.textContent = text;
  };
  new Connection({
    path: updates.dataset.live,
    seq: Number(updates.dataset.seq),
    onEvent: (event) => {
      show(event, updates, news);
      updates.dataset.seq = String(event.seq);
    },
    onLine: (isThere) => say(isThere ? '' : updates.dataset.lost),
    onEnd: () => say(updates.dataset.ended),
  }).open();
}

function show({ html, parts, seq }, updates, news) {
  holdPlace(() => {
    putParts(parts, updates);
    news.add(putArticles(html, updates, seq));
  });
}
