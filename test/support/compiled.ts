/** The environment of programs that tests start beside the one they test. */
import path from 'node:path';

/** They keep what they compile where that one does, and find it there in the next run. Workers do not: the runner gives each test
 *  file another address in each run. */
export function keepingCompiled(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: COMPILED };
}

const COMPILED = path.join(import.meta.dirname, '../../node_modules/.cache/dateline');
