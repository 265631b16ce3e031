// Runs before the npm scripts, on whatever Node the machine has: installs the
// locked packages when there are none, or when the lock file is newer than they are.
const { spawnSync } = require('node:child_process');
const { statSync } = require('node:fs');
const path = require('node:path');

const root = path.dirname(__dirname);

if (installedAt() < changedAt('package-lock.json')) install();

function installedAt() {
  return changedAt('node_modules/.package-lock.json');
}

function changedAt(file) {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function install() {
  process.stderr.write('Installing packages (once, about a minute) ...\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // stdout belongs to the command that follows, so npm speaks on stderr.
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  process.exitCode = status ?? 1;
}
