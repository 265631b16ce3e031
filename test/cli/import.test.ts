import { beforeEach, describe, expect, it } from '@jest/globals';
import { useProgram } from '../support/program.ts';

const copyOf = (date: string, text = 'A calm morning.') =>
  `Harbour Daily, March ${date}, 2026: What Happened\n\nUPDATE 1400 GMT: ${text}\n\nORIGINAL ENTRY: It is early.\n`;

describe('dateline import', () => {
  const program = useProgram();

  beforeEach(async () => {
    await program.write('04.txt', copyOf('4'));
    await program.write('05.txt', copyOf('5', 'As in yesterday’s Harbour Daily.'));
  });

  it('takes in files as drafts, publishes them when told, and says when there is nothing to do', async () => {
    const first = await program.run(['import', '04.txt', '05.txt']);
    const second = await program.run(['import', '04.txt', '05.txt', '--publish']);
    const third = await program.run(['import', '04.txt', '05.txt', '--publish']);

    expect(first).toEqual({
      status: 0,
      out: [
        'imported  Harbour Daily, 2026-03-04: What Happened (1 update)  /harbour-daily/2026/03/04',
        'imported  Harbour Daily, 2026-03-05: What Happened (1 update)  /harbour-daily/2026/03/05',
        '  line 3: reference-unresolved: “yesterday’s Harbour Daily” points to nothing that readers can see yet.',
        '',
      ].join('\n'),
      err: '',
    });
    expect(second).toMatchObject({ status: 0, err: '' });
    expect(second.out).toBe(
      'published  Harbour Daily, 2026-03-04: What Happened (1 update)  /harbour-daily/2026/03/04\n' +
        'published  Harbour Daily, 2026-03-05: What Happened (1 update)  /harbour-daily/2026/03/05\n',
    );
    expect(third.out.match(/^unchanged /gm)).toHaveLength(2);
  });

  it('goes on past each file that fails, with one line for it', async () => {
    await program.write('picture.txt', Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3, 0, 0, 4, 5]));
    await program.write('zeros.txt', Buffer.alloc(1000));
    await program.write('latin.txt', Buffer.from('Caf\xE9 du port', 'latin1'));
    await program.write('empty.txt', '\n \n');
    await program.write('huge.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'));
    await program.write('stamp.txt', copyOf('6').replace('UPDATE 1400 GMT', 'UPDATE 2561 GMT'));
    await program.write('zone.txt', copyOf('6').replace('UPDATE 1400 GMT', 'UPDATE 1400 CET'));
    await program.write('undated.txt', 'A text without a date.\n');
    const bad = ['picture', 'zeros', 'latin', 'empty', 'huge', 'stamp', 'zone', 'undated', 'missing'];
    const files = ['04.txt', ...bad.map((name) => `${name}.txt`), '.', '05.txt'];

    const { status, out, err } = await program.run([
      'import',
      ...files,
      '--publish',
      '--series',
      'Harbour Daily',
    ]);

    expect(status).toBe(1);
    expect(out.match(/^published {2}Harbour Daily, 2026-03-0[45]/gm)).toHaveLength(2);
    expect(err.trimEnd().split('\n')).toEqual([
      'picture.txt: the text is not UTF-8: save it as UTF-8 and import it again.',
      'zeros.txt: this is no text: save the copy as plain text (.txt).',
      'latin.txt: the text is not UTF-8: save it as UTF-8 and import it again.',
      'empty.txt: the file is empty: there is nothing to import.',
      'huge.txt: the file is over 5 MB: split it into a file a day.',
      expect.stringMatching(/^stamp\.txt: line 3: .*2561/),
      expect.stringMatching(/^zone\.txt: line 3: .*CET/),
      'undated.txt: it gives no date: begin it with “SERIES, June 28, 2018: Title”, or give --date.',
      'missing.txt: there is no such file: check its name.',
      '.: this is a folder: name the files in it.',
    ]);
  });

  it('stores nothing of a file that fails', async () => {
    await program.write('stamp.txt', copyOf('6').replace('UPDATE 1400 GMT', 'UPDATE 2561 GMT'));
    await program.run(['import', 'stamp.txt']);

    expect(await program.run(['export', 'out', '--format', 'copy'])).toMatchObject({
      status: 0,
      out: '0 entries written to out\n',
    });
  });

  it('prints one array with --json, an object for each file that was read', async () => {
    const { status, out, err } = await program.run([
      'import',
      '05.txt',
      'missing.txt',
      '04.txt',
      '--publish',
      '--json',
    ]);

    expect(status).toBe(1);
    expect(err).toBe('missing.txt: there is no such file: check its name.\n');
    const reports: unknown = JSON.parse(out);
    expect(reports).toMatchObject([
      {
        file: '05.txt',
        series: 'Harbour Daily',
        date: '2026-03-05',
        title: 'What Happened',
        status: 'published',
        url: '/harbour-daily/2026/03/05',
        latest: null,
        lead: null,
        originalEntry: 'It is early.',
        updates: [
          { anchor: 'update-1400', stamp: '1400', postedAt: '2026-03-05T14:00:00.000Z', headline: null },
        ],
        related: [],
        references: [{ in: 'update-1400', series: 'Harbour Daily', date: '2026-03-04', state: 'resolved' }],
        findings: [],
      },
      { file: '04.txt', status: 'published' },
    ]);
  });

  it('prints an empty array with --json where no file was read', async () => {
    expect(await program.run(['import', 'missing.txt', '--json'])).toMatchObject({ status: 1, out: '[]\n' });
  });

  it('stores nothing with --dry-run', async () => {
    const tried = await program.run(['import', '04.txt', '--dry-run', '--publish']);
    const stored = await program.run(['import', '04.txt']);

    expect(tried.out).toMatch(/^dry-run {2}Harbour Daily, 2026-03-04/);
    expect(stored.out).toMatch(/^imported {2}Harbour Daily, 2026-03-04/);
  });

  it('refuses other copy for a day, and replaces a draft when told', async () => {
    await program.run(['import', '04.txt']);
    await program.write('04.txt', copyOf('4', 'A stormy morning.'));

    const refused = await program.run(['import', '04.txt']);
    const replaced = await program.run(['import', '04.txt', '--replace', '--publish']);
    await program.write('04.txt', copyOf('4', 'A calm evening.'));
    const final = await program.run(['import', '04.txt', '--replace']);

    expect(refused).toEqual({
      status: 1,
      out: '',
      err: '04.txt: Harbour Daily, 2026-03-04 is there already with other content: --replace puts this copy in its place.\n',
    });
    expect(replaced.out).toMatch(/^published /);
    expect(final).toMatchObject({ status: 1, out: '' });
    expect(final.err).toMatch(/has been published: no import may change what readers have seen\.\n$/);
  });
});
