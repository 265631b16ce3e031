import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadAssets } from '../../../src/web/assets/assets.ts';

describe('the assets', () => {
  let directory = '';
  const write = (name: string, text: string) => writeFileSync(join(directory, name), text);

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'dateline-assets-'));
    for (const folder of ['css/desk', 'css/lite']) mkdirSync(join(directory, folder), { recursive: true });
    mkdirSync(join(directory, 'js/reader'), { recursive: true });
    write('js/reader.js', "import { greet } from './reader/greet.js';\n\ngreet(document);\n");
    write('js/reader/greet.js', '// Why.\nexport function greet(root) {\n  root.title += 1;\n}\n');
    write('js/desk.js', '');
    write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    write('touch-icon.png', 'a picture');
    write('css/b.css', '@layer pages {\n  p {\n    color: red;\n  }\n}\n');
    write('css/desk/desk.css', '@layer pages {\n  p {\n    color: grey;\n  }\n}\n');
    write('css/lite/lite.css', 'p {\n  color: black;\n}\n');
    write('css/a.css', '/* Why. */\n@layer base {\n  a {\n    color: blue;\n  }\n}\n');
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  it('are all style sheets as one, the order of the layers first', () => {
    expect(loadAssets(directory).stylesheet.body.toString()).toBe(
      [
        '@layer reset, base, components, pages, utilities;',
        '@layer base {\na {\ncolor: blue;\n}\n}',
        '@layer pages {\np {\ncolor: red;\n}\n}',
      ].join('\n'),
    );
  });

  it('give each kind of page its own style sheet only', () => {
    const { stylesheet, liteStylesheet, deskStylesheet } = loadAssets(directory);
    const colours = [stylesheet, liteStylesheet, deskStylesheet].map(({ body }) =>
      body.toString().match(/color: \w+/g),
    );
    expect(colours).toEqual([['color: blue', 'color: red'], ['color: black'], ['color: grey']]);
  });

  it('are all that a script imports as one module, each file after those it needs', () => {
    expect(loadAssets(directory).reader.body.toString()).toBe(
      'function greet(root) {\nroot.title += 1;\n}\ngreet(document);',
    );
    expect(loadAssets(directory).reader.path).toMatch(/^\/static\/reader-[0-9a-f]{12}\.js$/);
  });

  it('hold a file once, however often it is imported', () => {
    write('js/desk.js', "import { a } from './a.js';\nimport { b } from './b.js';\na(b);\n");
    write('js/a.js', "import {\n  b,\n} from './b.js';\nexport const a = () => b;\n");
    write('js/b.js', "import './a.js';\n/** Of both. */\nexport const b = 1;\n");
    expect(loadAssets(directory).desk.body.toString()).toBe('const b = 1;\nconst a = () => b;\na(b);');
  });

  it.each([
    ["import x from './a.js';", 'in a way that cannot be joined'],
    ["export { a } from './a.js';", 'in a way that cannot be joined'],
    ["import { a } from 'elsewhere';", 'which is no file of ours'],
    ["import './lost.js';", 'lost.js'],
  ])('stop the start when a script cannot be joined: %s', (text, message) => {
    write('js/desk.js', text);
    expect(() => loadAssets(directory)).toThrow(message);
  });

  it('have a name that changes with their content and with nothing else', () => {
    const before = loadAssets(directory);
    expect(loadAssets(directory).stylesheet.path).toBe(before.stylesheet.path);
    write('css/b.css', '@layer pages {\n  p {\n    color: green;\n  }\n}\n');
    const after = loadAssets(directory);
    expect(after.stylesheet.path).not.toBe(before.stylesheet.path);
    expect(after.stylesheet.path).toMatch(/^\/static\/site-[0-9a-f]{12}\.css$/);
    expect(after.favicon.path).toBe(before.favicon.path);
  });

  it.each(['reader', 'desk'] as const)('are scripts that a browser can read: %s', (name) => {
    const { body } = loadAssets(join(import.meta.dirname, '../../../static'))[name];
    const file = join(directory, 'script.mjs');
    writeFileSync(file, body);
    expect(() => execFileSync(process.execPath, ['--check', file], { stdio: 'pipe' })).not.toThrow();
  });

  it('stop the start when one is missing', () => {
    rmSync(join(directory, 'favicon.svg'));
    expect(() => loadAssets(directory)).toThrow('favicon.svg');
  });
});

describe('the script of the readers', () => {
  it('is of under 6 KB on the line', () => {
    const { reader } = loadAssets(join(import.meta.dirname, '../../../static'));
    expect(gzipSync(reader.body).length).toBeLessThan(6 * 1024);
  });
});
