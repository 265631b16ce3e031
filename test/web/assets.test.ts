import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadAssets } from '../../src/web/assets.ts';

describe('the assets', () => {
  let directory = '';
  const write = (name: string, text: string) => writeFileSync(join(directory, name), text);

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'dateline-assets-'));
    mkdirSync(join(directory, 'css/desk'), { recursive: true });
    write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    write('touch-icon.png', 'a picture');
    write('css/b.css', '@layer pages {\n  p {\n    color: red;\n  }\n}\n');
    write('css/desk/desk.css', '@layer pages {\n  p {\n    color: grey;\n  }\n}\n');
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

  it('give readers no style sheet of the desk', () => {
    const { stylesheet, deskStylesheet } = loadAssets(directory);
    expect(stylesheet.body.toString()).not.toContain('grey');
    expect(deskStylesheet.body.toString()).toContain('grey');
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

  it('stop the start when one is missing', () => {
    rmSync(join(directory, 'favicon.svg'));
    expect(() => loadAssets(directory)).toThrow('favicon.svg');
  });
});
