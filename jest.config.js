import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  // Node runs the tests as it runs the program: it strips their types, and what a worker has loaded for one file is
  // there for the next (docs/decisions/0045).
  runner: 'jest-light-runner',
  transform: {},
  setupFilesAfterEnv: ['<rootDir>/test/support/prepare-worker.ts'],
  globalSetup: '<rootDir>/test/support/start-run.ts',
  globalTeardown: '<rootDir>/test/support/end-run.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  // One more than there are processors: tests wait for browsers, programs and databases a third of their time. Each
  // worker may hold a database and a browser: more than four gain nothing.
  maxWorkers: Math.min(4, availableParallelism() + 1),
};
