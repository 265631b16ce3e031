import { describe, expect, it } from '@jest/globals';
import type { ImportOptions } from '../../../src/services/copy/prepare-import.ts';
import { reportImport } from '../../../src/services/copy/report-import.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const MONDAY = `Harbour Daily, March 2, 2026: The Ferry Drifts

The ferry off the mole on March 2, 2026 [Harbour Archive]

LATEST
Everyone is ashore.

UPDATE 1400 GMT: The tug has a line aboard (see 0830 GMT).

UPDATE 0830 GMT: The ferry has lost power, as in Coast Daily, March 1.

See Harbour Daily, March 1: The Day Before
The Long History of the Mole

ORIGINAL ENTRY: A calm morning after Sunday's Harbour Daily.

Related Articles
Why Ferries Drift
`;
const SUNDAY = 'Harbour Daily, March 1, 2026: Sunday\n\nORIGINAL ENTRY: Rain.\n';

describe('the report of an import', () => {
  const newsroom = useNewsroom();

  async function importAndReport(copies: readonly string[], options: Partial<ImportOptions> = {}) {
    const days = [];
    for (const [index, copy] of copies.entries()) {
      days.push({ file: `${String(index)}.txt`, imported: await newsroom.importCopy(copy, options) });
    }
    return reportImport(newsroom.context, days);
  }

  it('says of each file what the contract promises, and nothing else', async () => {
    const reports = await importAndReport([MONDAY]);

    expect(reports).toEqual([
      {
        file: '0.txt',
        series: 'Harbour Daily',
        date: '2026-03-02',
        title: 'The Ferry Drifts',
        status: 'imported',
        url: '/harbour-daily/2026/03/02',
        latest: 'Everyone is ashore.',
        lead: { caption: 'The ferry off the mole on March 2, 2026', credit: 'Harbour Archive' },
        originalEntry: "A calm morning after Sunday's Harbour Daily.",
        updates: [
          {
            anchor: 'update-1400',
            stamp: '1400',
            postedAt: '2026-03-02T14:00:00.000Z',
            headline: null,
            body: 'The tug has a line aboard (see 0830 GMT).',
          },
          {
            anchor: 'update-0830',
            stamp: '0830',
            postedAt: '2026-03-02T08:30:00.000Z',
            headline: null,
            body: 'The ferry has lost power, as in Coast Daily, March 1.\n\nSee Harbour Daily, March 1: The Day Before\nThe Long History of the Mole',
          },
        ],
        related: [{ text: 'Why Ferries Drift' }],
        references: [
          {
            text: 'see 0830 GMT',
            in: 'update-1400',
            series: 'Harbour Daily',
            date: '2026-03-02',
            title: null,
            state: 'resolved',
          },
          {
            text: 'Harbour Daily, March 1: The Day Before',
            in: 'update-0830',
            series: 'Harbour Daily',
            date: '2026-03-01',
            title: 'The Day Before',
            state: 'unresolved',
          },
          {
            text: 'The Long History of the Mole',
            in: 'update-0830',
            series: null,
            date: null,
            title: 'The Long History of the Mole',
            state: 'external',
          },
          {
            text: "Sunday's Harbour Daily",
            in: 'original',
            series: 'Harbour Daily',
            date: '2026-03-01',
            title: null,
            state: 'unresolved',
          },
        ],
        findings: [
          { line: 3, kind: 'photo-missing', message: 'The lead photo is lost: its caption is kept.' },
          {
            line: 12,
            kind: 'reference-unresolved',
            message: '“Harbour Daily, March 1: The Day Before” points to nothing that readers can see yet.',
          },
          {
            line: 15,
            kind: 'reference-unresolved',
            message: "“Sunday's Harbour Daily” points to nothing that readers can see yet.",
          },
        ],
      },
    ]);
  });

  it('finds the targets among the files of the same run, whichever comes first', async () => {
    const [monday] = await importAndReport([MONDAY, SUNDAY], { publish: true });

    expect(monday?.references.map(({ state }) => state)).toEqual([
      'resolved',
      'resolved',
      'external',
      'resolved',
    ]);
    expect(monday?.findings.map(({ kind }) => kind)).toEqual(['photo-missing']);
  });

  it('counts a draft as absent', async () => {
    const [monday] = await importAndReport([MONDAY, SUNDAY]);

    expect(monday?.references.map(({ state }) => state)).toEqual([
      'resolved',
      'unresolved',
      'external',
      'unresolved',
    ]);
  });

  it('names a series that is not there as the text does', async () => {
    const [report] = await importAndReport([
      'Harbour Daily, March 2, 2026: T\n\nORIGINAL ENTRY: T.\n\nSee Coast Daily, March 1: Fog\n',
    ]);

    expect(report?.references).toMatchObject([{ series: 'Coast Daily', date: '2026-03-01', title: 'Fog' }]);
  });

  it('reports what was unchanged, published or only tried', async () => {
    await newsroom.importCopy(SUNDAY);
    await newsroom.importCopy(MONDAY);

    expect(await importAndReport([SUNDAY])).toMatchObject([{ status: 'unchanged' }]);
    expect(await importAndReport([SUNDAY], { publish: true })).toMatchObject([{ status: 'published' }]);
    expect(await importAndReport([MONDAY], { dryRun: true })).toMatchObject([
      { status: 'dry-run', url: '/harbour-daily/2026/03/02' },
    ]);
  });
});
