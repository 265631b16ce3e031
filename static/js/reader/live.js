// A day's page while it is open: what happens is told as it happens, and nothing that is being read moves.
import { Connection } from './connection.js';
import { putArticles, putParts } from './blocks.js';
import { watchLine } from './line-state.js';
import { openNews } from './news.js';
import { openPause } from './pause.js';
import { holdPlace } from './place.js';
import { openReading } from './reading.js';

/** Shows what came since the last visit, and follows the day until it closes.
 *  @param updates  the element of its updates: data-seq says what the page holds, data-live where the rest is told */
export function openDay(updates) {
  const words = JSON.parse(updates.dataset.words);
  const expect = openReading(updates, words);
  if (updates.dataset.live) followDay(updates, words, expect);
}

function followDay(updates, words, expect) {
  const news = openNews(updates, words);
  const show = ({ html, parts, changed }) =>
    holdPlace(() => {
      putParts(parts, updates);
      const added = putArticles(html, updates, changed);
      // A page that the browser kept may lack what was read since.
      news.add(added.filter((article) => expect(article, () => news.see(article))));
    });
  const say = openState();
  const pause = openPause(updates, words, {
    show,
    tell(text, held) {
      say({ pause: text });
      news.hold(held);
    },
  });
  const onLine = watchLine(words, (line) => say({ line }));
  new Connection({
    path: updates.dataset.live,
    seq: Number(updates.dataset.seq),
    onEvent: pause.take,
    onLine,
    onEnd() {
      onLine(true);
      pause.end();
      say({ line: words.ended });
    },
  }).open();
}

// One line for all that is told of the page itself. A text that stays is not told again.
function openState() {
  const element = document.querySelector('[data-live-state]');
  const state = { pause: '', line: '' };
  return (change) => {
    Object.assign(state, change);
    const text = `${state.pause} ${state.line}`.trim();
    if (element.textContent !== text) element.textContent = text;
  };
}
