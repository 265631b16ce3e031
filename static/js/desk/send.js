// Sending the forms that are kept: once, however bad the line, and never away from the words.
import { timeOfPressing } from './clock.js';
import { wordsOf } from './fields.js';
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
  const pressed = timeOfPressing(form);
  const isComplete = await waitForPhoto(form);
  const fields = [...new FormData(form, submitter)];
  underWay.delete(form);
  if (!isComplete) return;
  const request = {
    action: submitter?.getAttribute('formaction') ?? form.getAttribute('action'),
    fields: [...fields.filter(([, value]) => typeof value === 'string'), ['pressedAt', pressed]],
    words: wordsOf(form),
  };
  const earlier = keeperOf(form)?.sending;
  await deliver(form, earlier && asksTheSame(earlier, request) ? earlier : request);
}

// To the minute of pressing: what may have been taken already is sent as it was, so that it is done once.
function asksTheSame(one, other) {
  const asked = ({ action, fields, words }) => JSON.stringify([action, actOf(fields), words]);
  return asked(one) === asked(other);
}

// Nobody writes on meanwhile: what was there when the button was pressed is what goes out.
async function waitForPhoto(form) {
  const photo = photoOf(form);
  if (!photo) return true;
  form.inert = true;
  const isStopped = new Promise((resolve) => {
    const stop = makeButton('Stop, and write on', () => resolve('stopped'));
    say(form, 'The photo is still on its way: the rest follows it.', stop);
  });
  const outcome = await Promise.race([photo, isStopped]);
  form.inert = false;
  if (outcome === 'refused') {
    say(form, 'Not sent: the photo was not taken. Choose another one, or send the rest without it.');
  } else if (outcome === 'stopped') say(form, 'Not sent. Your words are kept.');
  return outcome === 'taken';
}

/** Sends a request until the server has answered, and shows the answer. Nobody writes on meanwhile: the words on the
 *  page are the words that go out. */
async function deliver(form, request) {
  if (underWay.has(form)) return;
  underWay.add(form);
  const stop = new AbortController();
  const keeper = keeperOf(form);
  // A preview that nobody waits for any more has changed nothing.
  if (!isPreview(request)) keeper?.keepSending(request);
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
  takeAnswer(form, answer);
}

function isPreview({ fields }) {
  return actOf(fields) === 'preview';
}

function actOf(fields) {
  return fields.find(([name]) => name === 'act')?.[1];
}

function takeAnswer(form, answer) {
  if (answer.status === 401) {
    const back = encodeURIComponent(location.pathname + location.search);
    const link = makeLink('Sign in', `/desk/sign-in?to=${back}`);
    say(form, 'You are not signed in any more. Nothing is lost:', link, 'and your words are here again.');
    return;
  }
  const page = new DOMParser().parseFromString(answer.text, 'text/html');
  const isDone = answer.redirected && new URL(answer.url).searchParams.has('done');
  if (isDone || page.querySelector('main form[data-keep]')) {
    showAnswer(form, page, isDone ? answer.url : null);
    return;
  }
  const reason = page.querySelector('[role="alert"]')?.textContent ?? `The server answered ${answer.status}.`;
  say(form, `Not done. ${reason} Your words are kept.`);
}
