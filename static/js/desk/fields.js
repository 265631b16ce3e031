// The fields of a form as pairs of name and value, to be kept and to be filled in again.

const NO_WORDS = new Set(['file', 'submit', 'button', 'reset', 'fieldset']);
// They tell of the page and not of what is typed.
const OF_THE_PAGE = new Set(['stampShown', 'warned']);

/** What a form holds that is worth keeping: all but files, and but a stamp that nobody has touched. */
export function wordsOf(form) {
  const left = isStampUntouched(form) ? new Set(['stamp', 'day']) : new Set();
  return [...form.elements]
    .filter((field) => isWritten(field) && !left.has(field.name) && (!isTicked(field) || field.checked))
    .map(({ name, value }) => [name, value]);
}

/** Puts words back into their fields, and opens what hides them. */
export function fillIn(form, words) {
  for (const field of [...form.elements].filter(isWritten)) {
    const values = words.filter(([name]) => name === field.name).map(([, value]) => value);
    if (isTicked(field)) field.checked = values.includes(field.value);
    else if (values.length > 0) setValue(field, values[0]);
    const fold = field.closest('details');
    if (fold && values.some((value) => value !== '')) fold.open = true;
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
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
