import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { useProgram } from '../support/program.ts';

const program = useProgram();

it('an import waits for no pipe that nobody may write to, and goes on with the others', async () => {
  await promisify(execFile)('mkfifo', ['pipe.txt'], { cwd: program.folder });
  await symlink('circle.txt', `${program.folder}/circle.txt`);
  await program.write('05.txt', 'Harbour Daily, March 5, 2026: Calm\n\nORIGINAL ENTRY: It is early.\n');

  const { status, out, err } = await program.run(['import', 'pipe.txt', 'circle.txt', '05.txt']);

  expect(status).toBe(1);
  expect(out).toBe('imported  Harbour Daily, 2026-03-05: Calm (0 updates)  /harbour-daily/2026/03/05\n');
  expect(err.split('\n')).toEqual([
    'pipe.txt: this is a pipe: name the file whose text it is to pass on, or give /dev/stdin.',
    'circle.txt: its links lead in a circle: name the file itself.',
    '',
  ]);
});
