// What the script tells beside a form: in words, in a line that screen readers speak.
import { formatInstant } from './clock.js';

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
  tellUnderWay(form, kept.sending, keeper, note);
}

// As long as nobody changes a word: afterwards the words in the form are the ones that count.
function tellUnderWay(form, request, keeper, note) {
  keeper.keepSending(request);
  const again = makeButton('Send it again', () => {
    note.remove();
    form.dispatchEvent(new CustomEvent('send-again', { bubbles: true, detail: request }));
  });
  const offer = document.createElement('span');
  offer.append(' ', again, ' It goes out once, however often it is sent.');
  note.prepend('This was being sent when the page was left, and may be out already. ');
  note.append(offer);
  const isOver = () => {
    offer.remove();
    keeper.keepSending(null);
  };
  form.addEventListener('input', isOver, { once: true });
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
