import { listenForTests } from './postgres-on-demand.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

// Jest takes what it calls before a run from a module's default export.
export { startRun as default };

async function startRun(): Promise<void> {
  await makeTemporaryFolder();
  await listenForTests();
}
