// The present minute, by the server's clock: the one on the desk may be wrong.
import { isStampUntouched, setValue } from './fields.js';

const clocks = new WeakMap();

/** Keeps the present minute on a form that shows it, and the stamp with it as long as nobody touches it. */
export function startClock(form) {
  const shown = form.querySelector('time[data-now]');
  if (!shown) return;
  const offset = Date.parse(shown.dateTime) - Date.now();
  clocks.set(form, offset);
  const tick = () => {
    if (!form.isConnected) return;
    const now = Date.now() + offset;
    if (!form.inert) showNow(form, shown, new Date(now));
    setTimeout(tick, MINUTE_MS - (now % MINUTE_MS));
  };
  tick();
}

/** The present instant, as a form's server has it: what an untouched stamp means, however late the form arrives. */
export function timeOfPressing(form) {
  return new Date(Date.now() + (clocks.get(form) ?? 0)).toISOString();
}

/** `1432 GMT, March 5` */
export function formatInstant(date) {
  const day = date.toLocaleDateString('en', { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return `${stampOf(date)} GMT, ${day}`;
}

const MINUTE_MS = 60_000;

function showNow(form, shown, now) {
  const iso = now.toISOString();
  shown.dateTime = iso;
  shown.textContent = formatInstant(now);
  if (!isStampUntouched(form)) return;
  const { elements } = form;
  elements.stamp.value = elements.stampShown.value = stampOf(now);
  if (elements.day.value < iso.slice(0, 10)) setValue(elements.day, iso.slice(0, 10));
}

function stampOf(date) {
  return date.toISOString().slice(11, 16).replace(':', '');
}
