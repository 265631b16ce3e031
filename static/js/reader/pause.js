// A page that its reader wants to stay as it is, for a while.
import { countInWords } from './words.js';

/** The buttons that pause and resume: one in its place, and one over the page while it is paused.
 *  @param page  show: puts an event on the page; tell: how things are, and how many updates are held back
 *  @returns take: takes in an event; end: nothing more comes, so that there is nothing to pause */
export function openPause(updates, words, { show, tell }) {
  const [control, resume] = document.querySelectorAll('[data-pause]');
  let held = null;
  let isOver = false;

  const sayState = () => {
    updates.toggleAttribute('data-paused', held !== null);
    control.hidden = isOver && held === null;
    resume.hidden = held === null;
    control.textContent = resume.textContent = held ? words.resume : words.pause;
    const count = countUnknown(held ?? []);
    const wait = count === 0 ? '' : ` ${countInWords(count, words.wait)}`;
    tell(held ? words.paused + wait : '', count);
  };
  const toggle = () => {
    const events = held ?? [];
    held = held ? null : [];
    sayState();
    events.forEach(show);
  };
  control.addEventListener('click', toggle);
  resume.addEventListener('click', toggle);
  sayState();

  return {
    take(event) {
      if (!held) {
        show(event);
        return;
      }
      held.push(event);
      sayState();
    },
    end() {
      isOver = true;
      sayState();
    },
  };
}

function countUnknown(events) {
  const anchors = events.map(({ anchor }) => anchor);
  return new Set(anchors.filter((anchor) => anchor && !document.getElementById(anchor))).size;
}
