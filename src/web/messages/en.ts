/** The reader's interface in English. */
import { ENGLISH_FIGURE_WORDS } from '../../formats/figure-words.ts';
import { archive } from './en/archive.ts';
import { entry } from './en/entry.ts';
import { error } from './en/error.ts';
import { following } from './en/following.ts';
import { search } from './en/search.ts';
import { site } from './en/site.ts';
import { update } from './en/update.ts';
import type { Messages } from './messages.ts';

export const en: Messages = {
  ...site,
  ...update,
  ...entry,
  ...following,
  ...archive,
  ...search,
  ...error,
  figures: ENGLISH_FIGURE_WORDS,
};
