// The fields of a form as pairs of name and value, to be kept and to be filled in again.

const NO_WORDS = new Set(['file', 'submit', 'button', 'reset', 'fieldset']);
// They tell of the page and not of what is typed.
const OF_THE_PAGE = new Set(['stampShown', 'warned']);

/** What a form holds that is worth keeping: all but files, and but a stamp that nobody has touched. */
export function wordsOf(form) {
  return read(
    form,
    ({ checked }) => checked,
    ({ value }) => value,
  );
}

/** What it held when the server made it, whatever was typed before this script ran. */
export function madeWordsOf(form) {
  return read(form, ({ defaultChecked }) => defaultChecked, madeValueOf);
}

function read(form, isOn, valueOf) {
  const left = isStampUntouched(form) ? new Set(['stamp', 'day']) : new Set();
  return [...form.elements]
    .filter((field) => isWritten(field) && !left.has(field.name) && (!isTicked(field) || isOn(field)))
    .map((field) => [field.name, isTicked(field) ? field.value : valueOf(field)]);
}

function madeValueOf({ type, defaultValue, options }) {
  if (type !== 'select-one') return defaultValue;
  return ([...options].find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? '';
}

/** Puts words back into their fields, and opens what hides those that the server has not written. */
export function fillIn(form, words) {
  for (const field of [...form.elements].filter(isWritten)) {
    const values = words.filter(([name]) => name === field.name).map(([, value]) => value);
    // Before the value: a hidden field takes each value for the one it was made with.
    const made = isTicked(field) ? field.defaultChecked : madeValueOf(field);
    if (isTicked(field)) field.checked = values.includes(field.value);
    else if (values.length > 0) setValue(field, values[0]);
    const fold = field.closest('details');
    if (fold && (isTicked(field) ? field.checked : field.value) !== made) fold.open = true;
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts a form back to words, and its stamp to the present minute. */
export function emptyTo(form, words) {
  const { stamp, stampShown } = form.elements;
  if (stampShown?.value) stamp.value = stampShown.value;
  for (const field of form.elements) if (field.type === 'file') field.value = '';
  fillIn(form, words);
}

/** Whether the stamp is the minute that the page shows, which stands for the minute of publication. */
export function isStampUntouched({ elements: { stamp, stampShown } }) {
  return stamp !== undefined && stampShown !== undefined && stamp.value === stampShown.value;
}

/** Gives a field a value, also one that its list does not have. */
export function setValue(field, value) {
  field.value = value;
  if (field.value === value || field.type !== 'select-one') return;
  field.add(new Option(value, value));
  field.value = value;
}

function isWritten({ name, type }) {
  return name !== '' && !NO_WORDS.has(type) && !OF_THE_PAGE.has(name);
}

function isTicked({ type }) {
  return type === 'checkbox' || type === 'radio';
}
