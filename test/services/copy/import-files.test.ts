import { describe, expect, it } from '@jest/globals';
import { addDays, formatFullDate } from '../../../src/domain/calendar.ts';
import type { ImportOptions } from '../../../src/services/copy/prepare-import.ts';
import { importFiles } from '../../../src/services/copy/import-files.ts';
import type { FileOutcome } from '../../../src/services/copy/import-turns.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { listSeries } from '../../../src/store/series.ts';
import { listWireAfter } from '../../../src/store/wire.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const PUBLISH: ImportOptions = { publish: true, replace: false, dryRun: false };

function writeCopy(day: string, text: string, series = 'Harbour Daily'): string {
  return `${series}, ${formatFullDate(day)}: Day\n\nUPDATE 1400 GMT: ${text}\n\nORIGINAL ENTRY: Calm.\n`;
}

describe.each(ENGINES)('importing files of copy on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  async function importAll(copies: readonly (string | Error)[], options: Partial<ImportOptions> = {}) {
    const files = copies.map((copy, index) => ({
      path: `${String(index)}.txt`,
      read: () =>
        typeof copy === 'string' ? Promise.resolve(new TextEncoder().encode(copy)) : Promise.reject(copy),
    }));
    const outcomes: string[] = [];
    for await (const outcome of importFiles(newsroom.context, files, { ...PUBLISH, ...options })) {
      outcomes.push(describeOutcome(outcome));
    }
    return outcomes;
  }

  const readWire = () => listWireAfter(newsroom.context.db.reader, { entryId: null, after: 0, limit: 1000 });

  it('stores the days around one that fails, and nothing of that one', async () => {
    await newsroom.importCopy(writeCopy('2026-03-02', 'Fog.'), { publish: true });

    const outcomes = await importAll([
      writeCopy('2026-03-01', 'Rain.'),
      writeCopy('2026-03-02', 'Snow.'),
      writeCopy('2026-03-03', 'Hail.', '!!!'),
      new Error('The disk is gone.'),
      writeCopy('2026-03-04', 'Wind.'),
    ]);

    expect(outcomes).toEqual([
      '0.txt published',
      expect.stringContaining('1.txt Harbour Daily, 2026-03-02 is there already with other content'),
      expect.stringContaining('2.txt "!!!" cannot be the name of a series'),
      '3.txt The disk is gone.',
      '4.txt published',
    ]);
    expect((await readWire()).map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'import'],
      [2, 'import'],
      [3, 'import'],
    ]);
    const { updates } = await readEntry(newsroom.context, 'harbour-daily', '2026-03-02');
    expect(updates.map(({ body }) => body)).toEqual(['Fog.']);
  });

  it('refuses other copy for a day that a file before it brought', async () => {
    const outcomes = await importAll([
      writeCopy('2026-02-28', 'Begun.'),
      writeCopy('2026-03-01', 'Rain.'),
      writeCopy('2026-03-01', 'Snow.'),
      writeCopy('2026-03-02', 'Wind.'),
    ]);

    expect(outcomes).toEqual([
      '0.txt published',
      '1.txt published',
      expect.stringContaining('2.txt Harbour Daily, 2026-03-01 is there already'),
      '3.txt published',
    ]);
    expect((await readWire()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('takes the same files again for unchanged, also twice among themselves', async () => {
    const copies = [writeCopy('2026-03-01', 'Rain.'), writeCopy('2026-03-02', 'Wind.')];
    await importAll(copies);

    expect(
      await importAll([...copies, writeCopy('2026-03-03', 'Sun.'), writeCopy('2026-03-03', 'Sun.')]),
    ).toEqual(['0.txt unchanged', '1.txt unchanged', '2.txt published', '3.txt unchanged']);
  });

  it('lets a file mention the series that one before it made', async () => {
    await importAll([
      writeCopy('2026-03-01', 'Rain.'),
      writeCopy('2026-03-01', 'As in Harbour Daily, March 1, 2026.', 'Island Weekly'),
    ]);

    const { references } = await readEntry(newsroom.context, 'island-weekly', '2026-03-01');
    expect(references).toHaveLength(1);
  });

  it('lets a file mention the series that one behind it made', async () => {
    await importAll([
      writeCopy('2026-02-28', 'Begun.'),
      writeCopy('2026-03-01', 'As in Island Weekly, March 1, 2026.'),
      writeCopy('2026-03-01', 'Rain.', 'Island Weekly'),
    ]);

    const { references } = await readEntry(newsroom.context, 'harbour-daily', '2026-03-01');
    expect(references.map(({ href }) => href)).toEqual(['/island-weekly/2026/03/01']);
  });

  it('stores more days than go into one transaction, each with a seq of its own', async () => {
    const copies = Array.from({ length: 120 }, (_, index) =>
      writeCopy(addDays('2025-01-01', index), 'Rain.'),
    );

    const outcomes = await importAll(copies);

    expect(outcomes).toEqual(copies.map((_, index) => `${String(index)}.txt published`));
    expect((await readWire()).map(({ seq }) => seq)).toEqual(copies.map((_, index) => index + 1));
  });

  it('stores nothing on a dry run', async () => {
    expect(await importAll([writeCopy('2026-03-01', 'Rain.')], { dryRun: true })).toEqual(['0.txt dry-run']);
    expect(await listSeries(newsroom.context.db.reader)).toEqual([]);
  });
});

function describeOutcome({ path, result }: FileOutcome): string {
  if (result.status === 'fulfilled') return `${path} ${result.value.status}`;
  return `${path} ${result.reason instanceof Error ? result.reason.message : String(result.reason)}`;
}
