import { describe, expect, it } from '@jest/globals';
import { parseCopy } from '../../../src/formats/copy/parse.ts';
import { exportCopy } from '../../../src/services/copy/export-copy.ts';
import { correctEntry } from '../../../src/services/entries/correct-entry.ts';
import { correctUpdate } from '../../../src/services/updates/correct-update.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { readEntry } from '../../../src/services/reader/read-entry.ts';
import { withdrawUpdate } from '../../../src/services/updates/withdraw-update.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const COPY = `Harbour Daily, March 5, 2026: The Ferry Drifts

UPDATE 1400 GMT: The tug has a line aboard.

UPDATE 0830 GMT: The ferry has lost power.

ORIGINAL ENTRY: A calm morning.
`;
const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };

describe.each(ENGINES)('exporting copy on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  async function exportAll() {
    const days = [];
    for await (const day of exportCopy(newsroom.context)) days.push(day);
    return days;
  }

  async function addFullUpdate() {
    const input = {
      body: 'All are safe.',
      headline: 'Safe',
      byline: 'Ann Quay',
      isKeyEvent: true,
      isPinned: true,
      claim: 'confirmed',
      sources: [{ name: 'The pilot', url: null }],
      tags: ['Ferry'],
    } as const;
    return (await publishUpdate(newsroom.context, WHERE, input, null)).update;
  }

  it('gives every day back, drafts too, each as a file of its series', async () => {
    await newsroom.importCopy(COPY, { publish: true });
    await newsroom.importCopy(COPY.replace('March 5', 'March 6'));

    expect((await exportAll()).map(({ file, lost }) => [file, lost])).toEqual([
      ['harbour-daily/2026-03-05.txt', []],
      ['harbour-daily/2026-03-06.txt', []],
    ]);
  });

  it('writes what import reads as the same day', async () => {
    const { copy } = await newsroom.importCopy(COPY, { publish: true });

    const [day] = await exportAll();

    expect(parseCopy(day?.copy ?? '', { knownSeries: [] })).toEqual(copy);
  });

  it('names what copy cannot hold', async () => {
    await newsroom.importCopy(COPY, { publish: true });
    const { id } = await addFullUpdate();
    const noted = { updateId: id, kind: 'addition', note: 'The crew too.', changes: {} } as const;
    await correctUpdate(newsroom.context, noted, null);
    const changes = { standfirst: 'A ferry is adrift.' };
    await correctEntry(newsroom.context, { ...WHERE, kind: 'typo', note: null, changes }, null);
    const { updates } = await readEntry(newsroom.context, 'harbour-daily', '2026-03-05');
    await withdrawUpdate(newsroom.context, updates.at(-1)?.id ?? '', 'It was another.', null);

    const [day] = await exportAll();

    expect(day?.lost).toEqual([
      'the standfirst',
      'bylines',
      'tags',
      'key events',
      'pinned updates',
      'claims',
      'sources',
      'corrections',
      'revisions',
      'withdrawn updates',
    ]);
  });

  it('gives withdrawn text to nobody', async () => {
    await newsroom.importCopy(COPY, { publish: true });
    const { updates } = await readEntry(newsroom.context, 'harbour-daily', '2026-03-05');
    await withdrawUpdate(newsroom.context, updates[0]?.id ?? '', 'It was another.', null);

    const [day] = await exportAll();

    expect(day?.copy).not.toContain('line aboard');
    expect(day?.copy).toContain('UPDATE 0830 GMT: The ferry has lost power.');
  });

  it('goes through more days than it asks for at once', async () => {
    for (let day = 1; day <= 31; day += 1) {
      for (const month of ['01', '03', '05', '07']) {
        await newsroom.draftDay({ day: `2026-${month}-${String(day).padStart(2, '0')}` });
      }
    }

    const files = (await exportAll()).map(({ file }) => file);

    expect(files).toHaveLength(124);
    expect(new Set(files).size).toBe(124);
  });
});
