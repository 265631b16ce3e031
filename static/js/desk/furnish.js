// What the script adds to the forms of a page, whether the browser loaded it or an answer brought it.
import { startClock } from './clock.js';
import { keepWords } from './keep.js';
import { takePhotos } from './photo.js';
import { previewAsTyped } from './preview.js';

/** Furnishes all forms of the page. */
export function furnish() {
  for (const form of document.querySelectorAll('form[data-keep]')) furnishForm(form);
}

/** Furnishes a form.
 *  @param key  of the words that stand in it already; undefined for none */
export function furnishForm(form, key) {
  for (const fieldset of form.querySelectorAll('[data-photo]')) takePhotos(fieldset, form);
  startClock(form);
  previewAsTyped(form);
  void keepWords(form, key);
}
