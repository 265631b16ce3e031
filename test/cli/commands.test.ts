import { describe, expect, it } from '@jest/globals';
import { ENGINES, useEmptyDatabase } from '../support/databases.ts';
import { useProgram } from '../support/program.ts';

const COPY =
  'Harbour Daily, March 5, 2026: What Happened\n\nORIGINAL ENTRY: As in yesterday’s Harbour Daily.\n';

describe.each(ENGINES)('the command line on %s', (engine) => {
  const store = useEmptyDatabase(engine);
  const program = useProgram();
  const run = (...args: readonly string[]) =>
    program.run(args, { DATABASE_URL: store.url, SECRET: 'a secret of the tests' });

  it('migrates, imports, lists and exports', async () => {
    await program.write('05.txt', COPY);

    expect(await run('migrate')).toEqual({ status: 0, out: '', err: 'The database is up to date.\n' });
    expect(await run('import', '05.txt', '--publish')).toMatchObject({ status: 0, err: '' });
    expect(await run('references', '--unresolved')).toEqual({
      status: 0,
      out: '/harbour-daily/2026/03/05\tyesterday’s Harbour Daily\n',
      err: '',
    });
    expect(await run('export', 'out', '--format', 'copy')).toEqual({
      status: 0,
      out: '1 entry written to out\n',
      err: '',
    });
    expect(await program.list('out/harbour-daily')).toEqual(['2026-03-05.txt']);
    expect(await program.read('out/harbour-daily/2026-03-05.txt')).toContain('yesterday’s Harbour Daily');
  });
});

describe('the command line', () => {
  const program = useProgram();

  it('applies migrations before every command, and says what it cannot find', async () => {
    const { status, out, err } = await program.run(['references', '--unresolved', '--series', 'nowhere']);

    expect({ status, out, err }).toEqual({
      status: 1,
      out: '',
      err: 'dateline: There is no series at /nowhere.\n',
    });
    expect(await program.list('data')).toContain('dateline.db');
  });

  it('says what copy cannot hold on stderr', async () => {
    await (await program.serve()).stop();

    const { status, out, err } = await program.run(['export', 'out', '--format', 'copy']);

    expect({ status, out }).toEqual({ status: 0, out: '5 entries written to out\n' });
    expect(err).toMatch(/^[a-z-]+\/\d{4}-\d{2}-\d{2}\.txt: copy cannot hold .*key events.*\n/m);
  });

  it.each([
    [{ PORT: 'abc', CLOSE_AFTER: 'soon' }, /^dateline: PORT is wrong: .*; CLOSE_AFTER is wrong: /],
    [{ HOST: '203.0.113.9' }, /^dateline: HOST 203\.0\.113\.9 is no address of this machine\./],
    [{ DATA_DIR: '/dev/null/data' }, /^dateline: DATA_DIR \/dev\/null\/data cannot be made/],
    [
      { DATABASE_URL: 'sqlite:/dev/null/x.db' },
      /^dateline: The database \/dev\/null\/x\.db cannot be opened/,
    ],
    [{ DATABASE_URL: 'postgres://localhost/dateline' }, /^dateline: SECRET is wrong: .*PostgreSQL/],
  ])('stops a start with %j in one line that names the setting', async (environment, message) => {
    const { status, out, err } = await program.run(['serve'], environment);

    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says in one line where it cannot write', async () => {
    await program.write('05.txt', COPY);
    await program.run(['import', '05.txt']);

    expect(await program.run(['export', '05.txt', '--format', 'copy'])).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^dateline: \/.*\/05\.txt\/harbour-daily: .*check its name\.\n$/),
    });
  });
});
