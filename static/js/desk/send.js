// Sending the forms that are kept: once, however bad the line, and never away from the words.
import { timeOfPressing } from './clock.js';
import { keeperOf } from './keep.js';
import { photoOf } from './photo.js';
import { post } from './post.js';
import { say, makeButton, makeLink } from './tell.js';
import { showAnswer } from './show-answer.js';

/** Sends every form that is kept by itself, from now on. */
export function sendForms() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-keep]')) return;
    event.preventDefault();
    void send(form, event.submitter);
  });
  document.addEventListener('send-again', ({ target, detail }) => void deliver(target, detail));
  document.addEventListener('keydown', (event) => {
    const form = event.target.closest?.('form[data-keep]');
    if (!form || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('.button--first'));
  });
}

// What a second press meets while the first is under way.
const underWay = new WeakSet();

async function send(form, submitter) {
  if (underWay.has(form)) return;
  underWay.add(form);
  const fields = [...new FormData(form, submitter)];
  const pressed = timeOfPressing(form);
  const photo = photoOf(form);
  if (photo) {
    say(form, 'The photo is still on its way: the rest follows it.');
    const added = await photo;
    underWay.delete(form);
    if (added === null) {
      say(form, 'Not sent: the photo was not taken. Choose another one, or send the rest without it.');
      return;
    }
    fields.push(...added);
  }
  underWay.delete(form);
  await deliver(form, {
    action: submitter?.getAttribute('formaction') ?? form.getAttribute('action'),
    fields: [...fields.filter(([, value]) => typeof value === 'string'), ['pressedAt', pressed]],
  });
}

/** Sends a request until the server has answered, and shows the answer. Nobody writes on meanwhile: the words on the
 *  page are the words that go out. */
async function deliver(form, request) {
  if (underWay.has(form)) return;
  underWay.add(form);
  const stop = new AbortController();
  const keeper = keeperOf(form);
  keeper?.keepSending(request);
  form.inert = true;
  const stopButton = makeButton('Stop, and write on', () => stop.abort());
  const answer = await post(request, stop.signal, (line, isWaiting) =>
    say(form, line, ...(isWaiting ? [stopButton] : [])),
  );
  form.inert = false;
  underWay.delete(form);
  if (answer === null) {
    say(form, 'Not sent, as far as is known. Your words are kept.');
    return;
  }
  keeper?.keepSending(null);
  await takeAnswer(form, answer);
}

async function takeAnswer(form, answer) {
  if (answer.status === 401) {
    const back = encodeURIComponent(location.pathname + location.search);
    const link = makeLink('Sign in', `/desk/sign-in?to=${back}`);
    say(form, 'You are not signed in any more. Nothing is lost:', link, 'and your words are here again.');
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (answer.redirected || page.querySelector(`form[data-keep="${CSS.escape(form.dataset.keep)}"]`)) {
    showAnswer(form, page, answer);
    return;
  }
  const reason = page.querySelector('[role="alert"]')?.textContent ?? `The server answered ${answer.status}.`;
  say(form, `Not done. ${reason} Your words are kept.`);
}
