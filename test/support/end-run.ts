import { stopListening } from './postgres-on-demand.ts';
import { removeTemporaryFolder } from './temporary-folder.ts';
import { closeBrowser } from './worker-browser.ts';

// Jest takes what it calls after a run from a module's default export.
export { endRun as default };

async function endRun(): Promise<void> {
  // Where there is one worker only, it is this process.
  await closeBrowser();
  await stopListening();
  await removeTemporaryFolder();
}
