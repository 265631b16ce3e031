// The script of the desk.
import { loadEmbedsOnClick } from './reader/embeds.js';

loadEmbedsOnClick(document);
