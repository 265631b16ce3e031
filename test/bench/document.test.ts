import { describe, expect, it } from '@jest/globals';
import { drawCurves, withTable } from '../../bench/report/document.ts';
import type { Result } from '../../bench/report/results.ts';

const RESULT: Result = {
  at: '2026-06-28T14:05:00.000Z',
  commit: 'abc1234',
  machine: { cores: 2, cpu: 'Xeon', memoryGb: 24, kernel: 'Linux 6.18', node: 'v24.21.0', load: 0.1 },
  outcomes: [
    {
      name: 'archive',
      figures: [{ what: 'home', value: 1.2, unit: '', bound: { atMost: 1.5 } }],
      curves: [{ what: 'Cost', x: 'days', y: 'ms', lines: [{ name: 'home', points: [[30, 2]] }] }],
    },
  ],
};

const DOCUMENT = `# Performance

<!-- Written by npm run bench: the newest result. -->

An older table.

<!-- The end of what npm run bench writes. -->

The rest.
`;

describe('the document on performance', () => {
  it('is given the table of a result with its date and machine, in the place of the older one', async () => {
    const document = await withTable(DOCUMENT, RESULT);

    expect(document).toContain('Measured on June 28, 2026 at 14:05 GMT on 2 cores (Xeon) with 24 GB');
    expect(document).toMatch(/\| home +\| +1\.2 \| at most 1\.5 \| met +\| archive +\|/);
    expect(document).not.toContain('An older table.');
    expect(document).toContain('The rest.');
  });

  it('says where the machine was busy with other things', async () => {
    const busy = { ...RESULT, machine: { ...RESULT.machine, load: 3 } };

    expect(await withTable(DOCUMENT, busy)).toContain('busy with other things** (a load of 3.0)');
    expect(await withTable(DOCUMENT, RESULT)).not.toContain('busy with');
  });

  it('stays as it is when the same result is shown again', async () => {
    const document = await withTable(DOCUMENT, RESULT);

    expect(await withTable(document, RESULT)).toBe(document);
  });

  it('has a picture of each curve', () => {
    expect(drawCurves(RESULT)).toEqual([
      ['bench-archive.svg', expect.stringContaining('June 28, 2026, 2 cores')],
    ]);
  });
});
