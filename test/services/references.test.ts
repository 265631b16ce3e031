import { describe, expect, it } from '@jest/globals';
import { correctEntry } from '../../src/services/entries/correct-entry.ts';
import { listUnresolved } from '../../src/services/list-unresolved.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { readEntry } from '../../src/services/reader/read-entry.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { ENGINES } from '../support/databases.ts';
import { useNewsroom } from '../support/newsroom.ts';

const TUESDAY = 'Harbour Daily, March 3, 2026: The Boom\n\nORIGINAL ENTRY: The boom is down.\n';
const WEDNESDAY = `Harbour Daily, March 4, 2026: The Tide

UPDATE 1400 GMT: It was foreseen (see 0930 GMT) in yesterday's Harbour Daily.

UPDATE 0930 GMT: The tide rises.

ORIGINAL ENTRY: It is calm.

See Harbour Daily, March 3: A Title Of Old
`;

describe.each(ENGINES)('references on %s', (engine) => {
  const newsroom = useNewsroom(engine);

  const readDay = (day: string, slug = 'harbour-daily') => readEntry(newsroom.context, slug, day);
  const readLinks = async (day: string) =>
    (await readDay(day)).references.map(({ text, display, href }) => [text, display, href]);
  const listPlaces = async (slug?: string) => {
    const places: string[] = [];
    for await (const { path, text } of listUnresolved(newsroom.context, slug)) places.push(`${path} ${text}`);
    return places;
  };

  it('link to what is there, under its present title, and from it back to the first place', async () => {
    await newsroom.importCopy(TUESDAY, { publish: true });
    await newsroom.importCopy(WEDNESDAY, { publish: true });

    expect(await readLinks('2026-03-04')).toEqual([
      [
        'Harbour Daily, March 3: A Title Of Old',
        'Harbour Daily, March 3: The Boom',
        '/harbour-daily/2026/03/03',
      ],
      ["yesterday's Harbour Daily", "yesterday's Harbour Daily", '/harbour-daily/2026/03/03'],
      ['see 0930 GMT', 'see 0930 GMT', '/harbour-daily/2026/03/04#update-0930'],
    ]);
    expect((await readDay('2026-03-03')).backLinks).toMatchObject([
      { series: { slug: 'harbour-daily' }, day: '2026-03-04', title: 'The Tide', anchor: null },
    ]);
    expect(await listPlaces()).toEqual([]);
  });

  it('stay plain text, and are listed, until their target is published', async () => {
    await newsroom.importCopy(WEDNESDAY, { publish: true });
    const onlyOnPage = [['see 0930 GMT', 'see 0930 GMT', '/harbour-daily/2026/03/04#update-0930']];
    const unresolved = [
      '/harbour-daily/2026/03/04 Harbour Daily, March 3: A Title Of Old',
      "/harbour-daily/2026/03/04/1400 yesterday's Harbour Daily",
    ];
    expect(await readLinks('2026-03-04')).toEqual(onlyOnPage);
    expect((await listPlaces()).sort()).toEqual(unresolved);

    await newsroom.importCopy(TUESDAY);
    expect(await readLinks('2026-03-04')).toEqual(onlyOnPage);
    expect((await listPlaces()).sort()).toEqual(unresolved);

    await newsroom.importCopy(TUESDAY, { publish: true });
    expect(await readLinks('2026-03-04')).toHaveLength(3);
    expect(await listPlaces()).toEqual([]);
  });

  it('follow the title of their target', async () => {
    await newsroom.importCopy(TUESDAY, { publish: true });
    await newsroom.importCopy(WEDNESDAY, { publish: true });

    const retitled = { slug: 'harbour-daily', day: '2026-03-03', kind: 'typo', note: null } as const;
    await correctEntry(newsroom.context, { ...retitled, changes: { title: 'The Boom Is Down' } }, null);

    const [link] = await readLinks('2026-03-04');
    expect(link?.[1]).toBe('Harbour Daily, March 3: The Boom Is Down');
  });

  it('point to an update of the page no more once it is withdrawn', async () => {
    await newsroom.importCopy(WEDNESDAY, { publish: true });
    const { updates } = await readDay('2026-03-04');
    const target = updates.find(({ anchor }) => anchor === 'update-0930');

    await withdrawUpdate(newsroom.context, target?.id ?? '', 'It fell.', null);

    expect(await readLinks('2026-03-04')).toEqual([]);
    expect(await listPlaces()).toContain('/harbour-daily/2026/03/04/1400 see 0930 GMT');
  });

  it('of drafts are nobody’s back-links, but are listed for editors', async () => {
    await newsroom.importCopy(TUESDAY, { publish: true });
    await newsroom.importCopy(WEDNESDAY.replace('March 3', 'March 2'));

    expect((await readDay('2026-03-03')).backLinks).toEqual([]);
    expect(await listPlaces('harbour-daily')).toEqual([
      '/harbour-daily/2026/03/04 Harbour Daily, March 2: A Title Of Old',
    ]);
  });

  it('are listed for one series where one is asked for', async () => {
    await newsroom.importCopy(WEDNESDAY, { publish: true });
    await newsroom.importCopy('Coast Daily, March 4, 2026: Fog\n\nSee Coast Daily, March 1: Rain\n');

    expect(await listPlaces('coast-daily')).toEqual(['/coast-daily/2026/03/04 Coast Daily, March 1: Rain']);
    await expect(listPlaces('nowhere')).rejects.toThrow('There is no series at /nowhere.');
  });

  it('change with the text they stand in', async () => {
    await newsroom.importCopy(TUESDAY, { publish: true });
    await newsroom.importCopy(WEDNESDAY, { publish: true });
    const where = { slug: 'harbour-daily', day: '2026-03-04', kind: 'typo', note: null } as const;

    await correctEntry(newsroom.context, { ...where, changes: { originalEntry: 'No mention.' } }, null);

    expect((await readLinks('2026-03-04')).map(([text]) => text)).toEqual([
      "yesterday's Harbour Daily",
      'see 0930 GMT',
    ]);
    expect((await readDay('2026-03-03')).backLinks).toMatchObject([{ anchor: 'update-1400' }]);
  });

  it('of an update that is published by hand are found too', async () => {
    await newsroom.importCopy(TUESDAY, { publish: true });
    await newsroom.publishDay({ day: '2026-03-05' });
    const body = 'It was so on Tuesday (Tuesday’s Harbour Daily).';

    await publishUpdate(newsroom.context, { slug: 'harbour-daily', day: '2026-03-05' }, { body }, null);

    expect(await readLinks('2026-03-05')).toEqual([
      ['Tuesday’s Harbour Daily', 'Tuesday’s Harbour Daily', '/harbour-daily/2026/03/03'],
    ]);
  });

  it.each([
    ['2026-01-02', 'December 30', '2025-12-30'],
    ['2026-01-02', 'January 1', '2026-01-01'],
    ['2026-01-02', 'January 2', '2025-01-02'],
    ['2026-01-02', 'December 30, 2024', '2024-12-30'],
    ['2026-03-01', 'February 29', '2024-02-29'],
    ['2026-01-01', "yesterday's", '2025-12-31'],
  ])('on %s, %s is %s', async (day, words, target) => {
    const mention = words === "yesterday's" ? "yesterday's Harbour Daily" : `Harbour Daily, ${words}`;
    await newsroom.publishDay({ day: target });

    await newsroom.publishDay({ day, originalEntry: `It began before (see ${mention}).` });

    expect(await readLinks(day)).toEqual([
      [mention, mention, `/harbour-daily/${target.replaceAll('-', '/')}`],
    ]);
  });
});
