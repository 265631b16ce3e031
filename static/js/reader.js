// The script of the readers' pages.
import { loadEmbedsOnClick } from './reader/embeds.js';

loadEmbedsOnClick(document);
