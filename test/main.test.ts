import { describe, expect, it } from '@jest/globals';
import { useProgram } from './support/program.ts';

const ADA = ['user', 'add', 'ada@news.example', '--name', 'Ada', '--role', 'admin'];
const COPY = 'Harbour Daily, March 5, 2026: The Ferry Drifts\n\nORIGINAL ENTRY: A calm morning.\n';
/** Of which the log warns. */
const TOO_MANY_STREAMS = { STREAMS_MAX: '10000000', LOG_LEVEL: 'warn' };

describe('the program in a process of its own', () => {
  const program = useProgram();

  async function serve(environment: Readonly<Record<string, string>> = {}) {
    const running = program.start(['serve', '--port', '0'], environment);
    // Nobody reads what it logs.
    running.child.stderr?.destroy();
    const line = await running.readLine(/^Dateline is at /);
    return { ...running, address: line.replace('Dateline is at ', '').replace(/\/$/, '') };
  }

  it('reads what is piped into it, and ends with the status of its command', async () => {
    const made = program.start(ADA, {}, 'correct horse battery staple\n');
    const refused = program.start(['user', 'add', 'noor@news.example']);

    expect(await made.outcome).toEqual({ status: 0, out: '', err: 'ada@news.example can sign in.\n' });
    expect(await refused.outcome).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/--name/) });
    expect((await program.run(['user', 'list'])).out).toBe('ada@news.example\tadmin\t\tAda\tactive\n');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'serves at the address it prints until %s, whether somebody reads its log or not',
    async (signal) => {
      await program.write('05.txt', COPY);
      await program.run(['import', '05.txt', '--publish']);
      const { child, outcome, address } = await serve(TOO_MANY_STREAMS);
      const home = await fetch(address);
      expect(home.status).toBe(200);
      expect(await home.text()).toContain('The Ferry Drifts');

      child.kill(signal);

      const { status, out } = await outcome;
      const [where, setup, ...more] = out.split('\n');
      expect({ status, where, more }).toEqual({ status: 0, where: `Dateline is at ${address}/`, more: [''] });
      expect(setup).toContain(`${address}/desk/setup?key=`);
    },
  );
});
