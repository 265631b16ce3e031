/** What a worker needs before its first test file. */
import { registerHooks } from 'node:module';
import { addEventHandler, getState } from 'jest-circus';
import { hashQuickly } from './quick-passwords.ts';

// The package itself is for Jest's own runner.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals'
      ? { url: new URL('jest-globals.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

hashQuickly();

// The runner waits for ever: whatever is added to a file from now on is given up in the end.
addEventHandler(({ name }) => {
  const { children, hooks } = getState().currentDescribeBlock;
  const added = name === 'add_test' ? children.at(-1) : name === 'add_hook' ? hooks.at(-1) : undefined;
  if (added && 'fn' in added) added.fn = takesNothing(added.fn) ? limited(added.fn) : refuseCallback;
});

/** Longer than whatever is not stuck takes, on a machine that does much beside it. */
const LIMIT_MS = 120_000;

function takesNothing(run: (...values: never[]) => unknown): run is () => unknown {
  return run.length === 0;
}

/** What a row of `it.each` lacks is taken for a callback, which nobody would ever call. */
function refuseCallback(): never {
  throw new Error('A test waits for no callback: give each row of it.each all of its values.');
}

function limited(run: () => unknown): () => Promise<void> {
  return async () => {
    const { promise: tooLong, reject } = Promise.withResolvers<never>();
    const giveUp = () => reject(new Error(`This took longer than ${String(LIMIT_MS / 1000)} seconds.`));
    const timer = setTimeout(giveUp, LIMIT_MS);
    await Promise.race([Promise.resolve().then(run), tooLong]).finally(() => clearTimeout(timer));
  };
}
