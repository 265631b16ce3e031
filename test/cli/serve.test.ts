import { describe, expect, it } from '@jest/globals';
import { useProgram } from '../support/program.ts';

const COPY = 'Harbour Daily, March 5, 2026: The Ferry Drifts\n\nORIGINAL ENTRY: A calm morning.\n';

describe('dateline serve', () => {
  const program = useProgram();

  async function serve(environment: Readonly<Record<string, string>> = {}) {
    const running = program.start(['serve', '--port', '0'], environment);
    const line = await running.readLine(/^Dateline is at /);
    return { ...running, address: line.replace('Dateline is at ', '').replace(/\/$/, '') };
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'serves the sample at the address it prints, until %s',
    async (signal) => {
      const { child, outcome, address } = await serve();
      const home = await fetch(address);
      expect(home.status).toBe(200);
      expect(await home.text()).toContain('Daily');

      child.kill(signal);

      const { status, out, err } = await outcome;
      const [where, setup, ...more] = out.split('\n');
      expect({ status, where, more }).toEqual({ status: 0, where: `Dateline is at ${address}/`, more: [''] });
      expect(setup).toContain(`${address}/desk/setup?key=`);
      expect(err).not.toMatch(/error/i);
    },
  );

  it('shows a day that is imported beside it at once', async () => {
    const { address } = await serve();
    const page = `${address}/harbour-daily/2026/03/05`;
    expect((await fetch(page)).status).toBe(404);
    expect(await (await fetch(address)).text()).not.toContain('The Ferry Drifts');
    await program.write('05.txt', COPY);

    expect(await program.run(['import', '05.txt', '--publish'])).toMatchObject({ status: 0, err: '' });

    const [response, home] = await Promise.all([fetch(page), fetch(address)]);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('A calm morning.');
    expect(await home.text()).toContain('The Ferry Drifts');
  });

  it('says that more streams may be held than files opened', async () => {
    const { child, outcome } = await serve({ STREAMS_MAX: '10000000', LOG_LEVEL: 'warn' });
    child.kill('SIGTERM');

    const { err } = await outcome;

    expect(err).toContain('fewer files than STREAMS_MAX');
  });

  it('says in one line that its port is in use', async () => {
    const { address } = await serve();
    const { port } = new URL(address);

    const second = await program.run(['serve'], { PORT: port });

    expect(second).toEqual({
      status: 1,
      out: '',
      err: `dateline: 127.0.0.1:${port} is in use: set PORT to a free one, or stop what uses it.\n`,
    });
  });

  it('starts twice at once into an empty folder with one sample', async () => {
    const [first, second] = await Promise.all([serve(), serve()]);

    const homes = await Promise.all([fetch(first.address), fetch(second.address)]);
    expect(homes.map(({ status }) => status)).toEqual([200, 200]);
    const exported = await program.run(['export', 'out', '--format', 'copy']);
    expect(exported.out).toBe('5 entries written to out\n');
  });
});
