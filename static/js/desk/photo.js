// Photos, sent as soon as they are chosen, dropped or pasted, so that publishing does not wait for them.
import { makeButton, makeLink } from './tell.js';

const onTheirWay = new WeakMap();

/** Tells, once it is known, whether the photo that is on its way was `taken` or `refused`; undefined where none is on its
 *  way. */
export function photoOf(form) {
  return onTheirWay.get(form);
}

/** Lets a form take photos in all the ways there are. */
export function takePhotos(fieldset, form) {
  const input = fieldset.querySelector('input[type="file"]');
  const take = (files, event) => {
    const photo = [...(files ?? [])].find(({ type }) => type.startsWith('image/'));
    if (!photo) return;
    event.preventDefault();
    void upload(photo, fieldset, form);
  };
  // What was chosen by hand is sent whatever it says it is: the server looks into it.
  const takeChosen = () => input.files.length > 0 && void upload(input.files[0], fieldset, form);
  input.addEventListener('change', takeChosen);
  takeChosen();
  form.addEventListener('input', () => showPhoto(fieldset));
  form.addEventListener('paste', (event) => take(event.clipboardData?.files, event));
  form.addEventListener('dragover', (event) => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    fieldset.classList.add('photo-fields--over');
  });
  for (const kind of ['dragleave', 'drop']) {
    form.addEventListener(kind, () => fieldset.classList.remove('photo-fields--over'));
  }
  form.addEventListener('drop', (event) => take(event.dataTransfer.files, event));
}

// Of two photos for one place the one chosen last counts.
async function upload(photo, fieldset, form) {
  const sending = sendUntilAnswered(photo, fieldset);
  const taking = sending.then((id) => {
    if (onTheirWay.get(form) !== taking) return 'replaced';
    onTheirWay.delete(form);
    if (id !== null) put(id, fieldset, form);
    return id === null ? 'refused' : 'taken';
  });
  onTheirWay.set(form, taking);
  await taking;
}

function put(id, fieldset, form) {
  mediaField(fieldset).value = id;
  fieldset.querySelector(`[name="${fieldset.dataset.photo}Remove"]`).checked = false;
  form.dispatchEvent(new Event('input', { bubbles: true }));
  const alt = fieldset.querySelector(`[name="${fieldset.dataset.photo}Alt"]`);
  // Whoever has gone on to write elsewhere is left there.
  const isFree = [document.body, null].includes(document.activeElement) || fieldset.matches(':focus-within');
  if (alt.value === '' && isFree) alt.focus();
}

/** The id of the photo once the server has it; null where it does not take it. */
async function sendUntilAnswered(photo, fieldset) {
  const state = stateOf(fieldset);
  for (;;) {
    const { status, response } = await sendPhoto(photo, state);
    if (status === 201 || isRefusal(status)) {
      // What is in, or was refused, does not go out once more with the form.
      fieldset.querySelector('input[type="file"]').value = '';
      state.replaceChildren(status === 201 ? 'The photo is in.' : reasonOf(status, response));
      return response?.id ?? null;
    }
    await waitFor(status, state);
  }
}

// XMLHttpRequest, because it alone tells how much has gone out. Without an answer the status is 0.
function sendPhoto(photo, state) {
  return new Promise((resolve) => {
    const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0 });
    bar.setAttribute('aria-label', 'Sending the photo');
    state.replaceChildren('Sending the photo ', bar);
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => (bar.value = loaded / total);
    request.onloadend = () => resolve(request);
    request.open('POST', '/desk/media');
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    const form = new FormData();
    form.append('file', photo);
    request.send(form);
  });
}

function isRefusal(status) {
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}

function reasonOf(status, response) {
  return response?.message ?? `The photo was not taken: the server answered ${String(status)}.`;
}

function waitFor(status, state) {
  return new Promise((resolve) => {
    addEventListener('online', resolve, { once: true });
    const again = makeButton('Send the photo again', resolve);
    if (status === 401) {
      const link = makeLink('Sign in', '/desk/sign-in');
      link.target = '_blank';
      state.replaceChildren('You are not signed in any more. ', link, ' in another tab. ', again);
    } else state.replaceChildren('No connection: the photo is sent again when there is one. ', again);
  });
}

function showPhoto(fieldset) {
  const id = mediaField(fieldset).value;
  const there = fieldset.querySelector('[data-photo-there]');
  there.hidden = id === '';
  const src = `/desk/media/${id}`;
  const picture = there.querySelector('img') ?? new Image();
  if (id === '' || picture.getAttribute('src') === src) return;
  picture.src = src;
  picture.alt = '';
  there.prepend(picture);
}

function mediaField(fieldset) {
  return fieldset.querySelector(`[name="${fieldset.dataset.photo}MediaId"]`);
}

function stateOf(fieldset) {
  const known = fieldset.querySelector('.photo-fields__state');
  if (known) return known;
  const state = document.createElement('p');
  state.className = 'photo-fields__state';
  state.setAttribute('role', 'status');
  fieldset.querySelector('input[type="file"]').closest('.field').after(state);
  return state;
}
