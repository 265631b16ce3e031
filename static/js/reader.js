// The script of the readers' pages.
import { loadEmbedsOnClick } from './reader/embeds.js';
import { openPicturesOnClick } from './reader/lightbox.js';
import { followDay } from './reader/live.js';

loadEmbedsOnClick(document);
openPicturesOnClick(document, document.querySelector('[data-lightbox]'));
const updates = document.querySelector('[data-live]');
if (updates instanceof HTMLElement) followDay(updates);
