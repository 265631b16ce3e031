// What the script adds to the forms of a page, whether the browser loaded it or an answer brought it.
import { startClock } from './clock.js';
import { keepWords } from './keep.js';
import { takePhotos } from './photo.js';
import { previewAsTyped } from './preview.js';

/** Furnishes the forms within.
 *  @param isAnswered  the form whose words the server has sent back, so that nothing older may replace them */
export function furnish(root, isAnswered = () => null) {
  for (const form of root.querySelectorAll('form[data-keep]')) {
    for (const fieldset of form.querySelectorAll('[data-photo]')) takePhotos(fieldset, form);
    startClock(form);
    previewAsTyped(form);
    void keepWords(form, isAnswered(form));
  }
}
