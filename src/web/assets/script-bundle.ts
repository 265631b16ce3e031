/** The scripts of a page as one file, so that a page needs one request and the policy allows our own files only. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Joins a module and all that it imports into one module without imports: each file once, after those it needs.
 *  The files are ES modules of a plain kind: `import { a, b } from './file.js';` and `export` before a declaration.
 *  They share one scope, so no two of them may declare the same name; the browser would refuse the whole.
 *  Comments that begin a line are left out, and indentation: no text of theirs goes over several lines.
 *  @param file  path of the module that begins
 *  @throws Error a file is missing, or imports in another way */
export function bundleScript(file: string): Buffer {
  const texts = new Map<string, string>();
  addModule(file, texts);
  return Buffer.from([...texts.values()].filter((text) => text !== '').join('\n'));
}

const IMPORT = /^import\s+(?:\{[\w\s,$]*\}\s+from\s+)?'([^']+)';\n?/gm;
const EXPORT = /^export (?=(?:async )?(?:function|const|let|class)\b)/gm;
const INDENTATION = /^[ \t]+/gm;
const COMMENT = /^[ \t]*(?:\/\*\*?[^]*?\*\/|\/\/[^\n]*)\n/gm;

function addModule(file: string, texts: Map<string, string>): void {
  if (texts.has(file)) return;
  // Its place is taken at once, so that two files that import each other end.
  texts.set(file, '');
  const source = readFileSync(file, 'utf8').replace(COMMENT, '');
  for (const [, specifier = ''] of source.matchAll(IMPORT)) {
    if (!specifier.startsWith('.'))
      throw new Error(`${file} imports ${specifier}, which is no file of ours.`);
    addModule(join(dirname(file), specifier), texts);
  }
  const text = source.replace(IMPORT, '').replace(EXPORT, '').replace(INDENTATION, '');
  const left = /^(?:import|export)\b.*$/m.exec(text);
  if (left) throw new Error(`${file} imports or exports in a way that cannot be joined: ${left[0]}`);
  texts.delete(file);
  texts.set(file, text.trim());
}
