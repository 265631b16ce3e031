// The script of the readers' pages.
import { loadEmbedsOnClick } from './reader/embeds.js';
import { openPicturesOnClick } from './reader/lightbox.js';
import { openDay } from './reader/live.js';

loadEmbedsOnClick(document);
openPicturesOnClick(document, document.querySelector('[data-lightbox]'));
const updates = document.querySelector('[data-words]');
if (updates instanceof HTMLElement) openDay(updates);
