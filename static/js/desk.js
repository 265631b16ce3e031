// The script of the desk.
import { loadEmbedsOnClick } from './reader/embeds.js';
import { furnish } from './desk/furnish.js';
import { sendForms } from './desk/send.js';
import { guardSignOut } from './desk/sign-out.js';

loadEmbedsOnClick(document);
sendForms();
guardSignOut();
furnish();
