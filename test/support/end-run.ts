import { stopListening } from './postgres-on-demand.ts';
import { removeTemporaryFolder } from './temporary-folder.ts';

// Jest takes what it calls after a run from a module's default export.
export { endRun as default };

async function endRun(): Promise<void> {
  await stopListening();
  await removeTemporaryFolder();
}
