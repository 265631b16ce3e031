import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadSample } from '../../../src/services/sample/load-sample.ts';
import { listSample, removeSample } from '../../../src/services/sample/remove-sample.ts';
import { readSample } from '../../../src/services/sample/read-sample.ts';
import { listSeries } from '../../../src/store/series.ts';
import { findHeadSeq, listWireAfter } from '../../../src/store/wire.ts';
import { addAccount } from '../../support/accounts.ts';
import { useNewsroomWith } from '../../support/beginnings.ts';
import { ENGINES } from '../../support/databases.ts';
import { publishSample } from '../../support/sample.ts';

const ALL = { entryId: null, after: 0, limit: 1000 };

describe.each(ENGINES)('removing the sample on %s', (engine) => {
  const newsroom = useNewsroomWith(publishSample, engine);

  it('takes its series, days and pictures for good, and gives no seq again', async () => {
    const { context } = newsroom;
    const { pictures } = await readSample();
    const file = path.join(newsroom.mediaFolder, pictures[0]?.variants[0]?.file ?? '');
    expect(existsSync(file)).toBe(true);
    const head = await findHeadSeq(context.db.reader);

    await removeSample(context, null);

    expect(await listSample(context)).toEqual([]);
    expect(await listSeries(context.db.reader)).toEqual([]);
    expect(existsSync(file)).toBe(false);
    expect(await listWireAfter(context.db.reader, ALL)).toEqual([]);
    expect(await findHeadSeq(context.db.reader)).toBe(head);
    await loadSample(context);
    expect(await listSample(context)).toEqual([]);
  });

  it('leaves the days of other series, which the wire still refuses to forget', async () => {
    const { context } = newsroom;
    await newsroom.publishDay({ day: '2026-03-05' });

    await removeSample(context, null);

    const [row, ...others] = await listWireAfter(context.db.reader, ALL);
    expect(others).toEqual([]);
    expect(row?.kind).toBe('entry');
    await expect(context.db.writer.deleteFrom('wire').execute()).rejects.toThrow('never changed');
  });

  it('is for admins, and once', async () => {
    const editor = await addAccount(newsroom.context, { role: 'editor', series: ['varnmouth-daily'] });
    await expect(removeSample(newsroom.context, editor)).rejects.toThrow('may not administer');
    await removeSample(newsroom.context, null);
    await expect(removeSample(newsroom.context, null)).rejects.toThrow('There is no sample series');
  });
});
