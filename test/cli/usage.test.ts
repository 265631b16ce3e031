import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../support/commands.ts';

/** What a command says; none of these gets as far as a database. */
const say = (args: readonly string[]) => runCommand(args, { folder: '/dev/null' });

const ADA = ['user', 'add', 'ada@news.example'];

describe('the command line', () => {
  it.each([
    ['an unknown command', ['publish'], "error: unknown command 'publish'"],
    ['an option of no command', ['migrate', '--all'], "error: unknown option '--all'"],
    ['a word too many', ['migrate', 'now'], "error: too many arguments for 'migrate'"],
    ['references of no kind', ['references'], "error: required option '--unresolved' not specified"],
    [
      'an export without a format',
      ['export', 'out'],
      "error: required option '--format <format>' not specified",
    ],
    ['an export in an unknown format', ['export', 'out', '--format', 'pdf'], 'Allowed choices are copy.'],
    ['an import of no file', ['import'], "error: missing required argument 'file'"],
    ['a day that does not exist', ['import', 'a', '--date', '2026-02-30'], 'It takes a day that exists'],
    ['--date with two files', ['import', 'a', 'b', '--date', '2026-03-05'], 'go with a single file'],
    ['--title with two files', ['import', 'a', 'b', '--title', 'T'], 'go with a single file'],
    ['a port that is none', ['serve', '--port', 'abc'], 'It takes a port, 0 to 65535.'],
    ['a port beyond the last', ['serve', '--port', '65536'], 'It takes a port, 0 to 65535.'],
    [
      'an account without a name',
      [...ADA, '--role', 'admin'],
      "required option '--name <name>' not specified",
    ],
    ['an account without a role', [...ADA, '--name', 'Ada'], "required option '--role <role>' not specified"],
    [
      'a role that is none',
      [...ADA, '--name', 'Ada', '--role', 'boss'],
      'Allowed choices are reporter, editor, admin.',
    ],
    [
      'a token without a label',
      ['token', 'create', 'ada@news.example'],
      "required option '--label <label>' not specified",
    ],
  ])('refuses %s in one line', async (_what, args, message) => {
    const { status, out, err } = await say(args);

    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says what there is when it is given no command', async () => {
    const { status, out, err } = await say([]);

    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Usage: dateline');
  });

  it('explains a command on stdout when asked', async () => {
    const { status, out, err } = await say(['import', '--help']);

    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('--dry-run');
  });
});
