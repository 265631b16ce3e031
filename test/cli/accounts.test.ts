import { describe, expect, it } from '@jest/globals';
import { useProgram } from '../support/program.ts';

const ADA = ['user', 'add', 'ada@news.example', '--name', 'Ada', '--role', 'admin'];
const PASSWORD = 'correct horse battery staple\n';

describe('accounts on the command line', () => {
  const program = useProgram();

  it('are made with a password that is piped in, listed, disabled and enabled', async () => {
    expect(await program.run(ADA, {}, PASSWORD)).toEqual({
      status: 0,
      out: '',
      err: 'ada@news.example can sign in.\n',
    });
    const noor = ['user', 'add', 'Noor@news.example', '--name', 'Noor', '--role', 'reporter'];
    await program.run(noor, {}, PASSWORD);
    expect((await program.run(['user', 'disable', 'noor@news.example'])).status).toBe(0);
    expect((await program.run(['user', 'list'])).out).toBe(
      'ada@news.example\tadmin\t\tAda\tactive\nnoor@news.example\treporter\t\tNoor\tdisabled\n',
    );
    expect((await program.run(['user', 'enable', 'noor@news.example'])).status).toBe(0);
    expect((await program.run(['user', 'list'])).out).toContain('Noor\tactive');
  });

  it('belong to the series they are given', async () => {
    await program.write(
      '05.txt',
      'Harbour Daily, March 5, 2026: The Ferry Drifts\n\nORIGINAL ENTRY: Calm.\n',
    );
    await program.run(['import', '05.txt']);
    const noor = ['user', 'add', 'noor@news.example', '--name', 'Noor', '--role', 'editor'];
    await program.run([...noor, '--series', 'harbour-daily'], {}, PASSWORD);
    expect((await program.run(['user', 'list'])).out).toBe(
      'noor@news.example\teditor\tharbour-daily\tNoor\tactive\n',
    );
  });

  it('have tokens, of which stdout holds nothing but one', async () => {
    await program.run(ADA, {}, PASSWORD);
    const made = await program.run(['token', 'create', 'ada@news.example', '--label', 'wire robot']);
    expect(made).toMatchObject({ status: 0, err: '' });
    expect(made.out).toMatch(/^dateline_[\w-]{43}\n$/);
  });

  it('begin with a link that the start prints while there is none', async () => {
    const first = await program.serve();
    const link = /http:\/\/localhost:\d+\/desk\/setup\?key=[\w-]{43}$/m.exec(first.said())?.[0] ?? '';
    expect((await fetch(link)).status).toBe(200);
    await first.stop();
    await program.run(ADA, {}, PASSWORD);
    const second = await program.serve();
    expect(second.said()).not.toContain('setup');
  });
});

describe('accounts that cannot be made, changed or given a token', () => {
  const program = useProgram('all tests');

  it.each([
    ['a short password', ADA, 'short\n', 'dateline: A password has 12 to 128 characters'],
    ['no password', ADA, '', 'dateline: A password has 12 to 128 characters'],
    [
      'a series that is not there',
      [...ADA, '--series', 'syria-daily'],
      PASSWORD,
      'dateline: There is no series syria-daily: the series are none yet.',
    ],
    [
      'an address without an account',
      ['user', 'disable', 'eve@news.example'],
      '',
      'There is no account for eve',
    ],
    [
      'a token of nobody',
      ['token', 'create', 'eve@news.example', '--label', 'x'],
      '',
      'There is no account for eve',
    ],
  ])('fail on one line for %s', async (_name, args, input, line) => {
    const failed = await program.run(args, {}, input);
    expect(failed).toMatchObject({ status: 1, out: '' });
    expect(failed.err).toContain(line);
    expect(failed.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
