// The script of the readers' pages.
import { loadEmbedsOnClick } from './reader/embeds.js';
import { followDay } from './reader/live.js';

loadEmbedsOnClick(document);
const updates = document.querySelector('[data-live]');
if (updates instanceof HTMLElement) followDay(updates);
