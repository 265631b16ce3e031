// What the script tells beside a form: in words, in a line that screen readers speak.
import { formatInstant } from './clock.js';
import { wordsOf } from './fields.js';
import { findTaken } from './taken.js';

/** Says a line below a form; an empty one takes it away.
 *  @param more  elements that belong to it: a link, a button */
export function say(form, line, ...more) {
  const place = placeOf(form);
  place.replaceChildren(line, ...more.flatMap((element) => [' ', element]));
  place.hidden = line === '';
}

/** Brings back what was left behind, and says so. */
export function tellLeft(form, kept, keeper) {
  const note = document.createElement('p');
  note.className = 'notice';
  note.setAttribute('role', 'status');
  form.before(note);
  const when = formatInstant(new Date(kept.at));
  const bring = () => {
    keeper.fill(kept.words);
    note.replaceChildren(`What you typed at ${when}, is back. `, makeButton('Drop it', drop));
  };
  const drop = () => {
    keeper.drop();
    note.replaceChildren('It is dropped. ', makeButton('Bring it back', bring));
  };
  bring();
  if (!kept.sending) return;
  keeper.keepSending(kept.sending);
  const isSame = () => JSON.stringify(wordsOf(form)) === JSON.stringify(kept.sending.words);
  if (isSame()) offerAgain(form, kept.sending, note);
  void tellTaken(keeper, note, isSame);
}

// As long as nobody changes a word: afterwards the words in the form are the ones that count.
function offerAgain(form, request, note) {
  const again = makeButton('Send it again', () => {
    note.remove();
    form.dispatchEvent(new CustomEvent('send-again', { bubbles: true, detail: request }));
  });
  const offer = document.createElement('span');
  offer.append(' ', again, ' It goes out once, however often it is sent.');
  note.prepend('This was being sent when the page was left, and may be out already. ');
  note.append(offer);
  form.addEventListener('input', () => offer.remove(), { once: true });
}

// What has arrived goes from the form, unless somebody has written on.
async function tellTaken(keeper, note, isSame) {
  const { sending } = keeper;
  const taken = await findTaken(sending);
  if (taken === null || keeper.sending !== sending) return;
  keeper.keepSending(null);
  if (!isSame()) {
    note.prepend(
      `What was being sent when the page was left has arrived: ${taken} These words are later ones. `,
    );
    return;
  }
  keeper.drop();
  note.replaceChildren(`What was being sent when the page was left has arrived: ${taken}`);
  // A browser goes back to the button, below a form that is empty.
  note.scrollIntoView({ block: 'nearest' });
}

/** A button that does one thing. */
export function makeButton(label, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}

/** A link. */
export function makeLink(label, href) {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = label;
  return link;
}

function placeOf(form) {
  const known = form.nextElementSibling;
  if (known?.matches('.form-state')) return known;
  const place = document.createElement('p');
  place.className = 'form-state';
  place.setAttribute('role', 'status');
  place.hidden = true;
  form.after(place);
  return place;
}
