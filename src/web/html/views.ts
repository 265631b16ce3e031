/** Rendering the files of `views/`. They include one another from there: `/partials/update`. */
import path from 'node:path';
import ejs from 'ejs';
import type { Express } from 'express';

/** Has an application render views by their names: `reader/entry`. */
export function addViews(app: Express): void {
  app.engine('ejs', (file, locals, done) => {
    ejs.renderFile(file, locals, OPTIONS, done);
  });
  app.set('view engine', 'ejs').set('views', VIEWS);
  app.enable('view cache');
}

/** Renders a view by itself.
 *  @param name  `partials/update` */
export function renderView(name: string, locals: object): Promise<string> {
  return ejs.renderFile(path.join(VIEWS, `${name}.ejs`), { ...locals }, OPTIONS);
}

const VIEWS = path.join(import.meta.dirname, '../../../views');

/** With a root, and with names that begin there, EJS asks the disk for no file that it has read. */
const OPTIONS = { cache: true, root: VIEWS };
