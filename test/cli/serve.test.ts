import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { useProgram } from '../support/program.ts';

describe('dateline serve', () => {
  const program = useProgram();

  it('begins anew with one arena of memory on Linux, under its number and with its streams', async () => {
    const running = program.start(['serve'], { PORT: '0', LOG_LEVEL: 'warn' });
    await running.readLine(/^Dateline is at /);
    const environment = await readFile(`/proc/${String(running.child.pid)}/environ`, 'latin1').catch(
      () => '',
    );

    expect(environment.includes('MALLOC_ARENA_MAX=1')).toBe(process.platform === 'linux');
  });

  it('says that more streams may be held than files opened', async () => {
    const site = await program.serve({ STREAMS_MAX: '10000000', LOG_LEVEL: 'warn' });

    const { status, err } = await site.stop();

    expect(status).toBe(0);
    expect(err).toContain('fewer files than STREAMS_MAX');
  });

  it('says in one line that its port is in use', async () => {
    const { address } = await program.serve();
    const { port } = new URL(address);

    const second = await program.run(['serve'], { PORT: port });

    expect(second).toEqual({
      status: 1,
      out: '',
      err: `dateline: 127.0.0.1:${port} is in use: set PORT to a free one, or stop what uses it.\n`,
    });
  });
});
