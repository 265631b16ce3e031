// What the script adds to the forms of a page, whether the browser loaded it or an answer brought it.
import { startClock } from './clock.js';
import { keepWords } from './keep.js';
import { takePhotos } from './photo.js';
import { previewAsTyped } from './preview.js';

/** Furnishes the forms within.
 *  @param taken  by the name of a form, what it takes over from the page before */
export function furnish(root, taken = new Map()) {
  for (const form of root.querySelectorAll('form[data-keep]')) {
    for (const fieldset of form.querySelectorAll('[data-photo]')) takePhotos(fieldset, form);
    startClock(form);
    previewAsTyped(form);
    void keepWords(form, taken.get(form.dataset.keep));
  }
}
