/** The reader's interface in Arabic: the standard language of news, with the Western digits of the stamps. */
import { archive } from './ar/archive.ts';
import { entry } from './ar/entry.ts';
import { error } from './ar/error.ts';
import { figures } from './ar/figure.ts';
import { following } from './ar/following.ts';
import { search } from './ar/search.ts';
import { site } from './ar/site.ts';
import { update } from './ar/update.ts';
import type { Messages } from './messages.ts';

export const ar: Messages = {
  ...site,
  ...update,
  ...entry,
  ...following,
  ...archive,
  ...search,
  ...error,
  figures,
};
