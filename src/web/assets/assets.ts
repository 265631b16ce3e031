/** The files every page loads, under names that change with their content, so that browsers may keep them for ever. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from './script-bundle.ts';

export interface Asset {
  /** Its path on the site: `/static/site-3f2a9c81d0b4.css`. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** `reader` and `desk` are the scripts of the readers' pages and of the desk: modules, for `<script type="module">`. */
export type Assets = Readonly<
  Record<
    'stylesheet' | 'liteStylesheet' | 'deskStylesheet' | 'favicon' | 'touchIcon' | 'reader' | 'desk',
    Asset
  >
>;

/** Reads the assets: all style sheets of readers as one, those that only lite pages or only the desk needs as others, and
 *  each script with what it imports.
 *  @param directory  of static/
 *  @throws Error a file is missing: the installation is not whole */
export function loadAssets(directory: string): Assets {
  return {
    stylesheet: makeAsset('site', 'css', 'text/css; charset=utf-8', joinStylesheets(join(directory, 'css'))),
    liteStylesheet: makeStylesheet(directory, 'lite'),
    deskStylesheet: makeStylesheet(directory, 'desk'),
    favicon: makeAsset('favicon', 'svg', 'image/svg+xml', readFileSync(join(directory, 'favicon.svg'))),
    touchIcon: makeAsset('touch-icon', 'png', 'image/png', readFileSync(join(directory, 'touch-icon.png'))),
    reader: makeScript(directory, 'reader'),
    desk: makeScript(directory, 'desk'),
  };
}

function makeStylesheet(directory: string, name: string): Asset {
  return makeAsset(name, 'css', 'text/css; charset=utf-8', joinStylesheets(join(directory, 'css', name)));
}

function makeScript(directory: string, name: string): Asset {
  const body = bundleScript(join(directory, 'js', `${name}.js`));
  return makeAsset(name, 'js', 'text/javascript; charset=utf-8', body);
}

function makeAsset(name: string, extension: string, contentType: string, body: Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/static/${name}-${hash}.${extension}`, contentType, body };
}

/** The order of the layers is said first, so the files need no order of their own. */
function joinStylesheets(directory: string): Buffer {
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.css'))
    .sort();
  const texts = files.map((name) => readFileSync(join(directory, name), 'utf8'));
  return Buffer.from(['@layer reset, base, components, pages, utilities;', ...texts.map(squeeze)].join('\n'));
}

/** Without comments and indentation. */
function squeeze(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
