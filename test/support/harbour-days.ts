/** Three days of Harbour Daily that refer to each other, for tests of what readers see. */
import { correctEntry } from '../../src/services/entries/correct-entry.ts';
import { correctUpdate } from '../../src/services/updates/correct-update.ts';
import { importCopy } from '../../src/services/copy/import-copy.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { insertMedia } from '../../src/store/media/media.ts';
import type { Newsroom } from './newsroom.ts';

/** March 4 and 6, 2026 with an original entry each, and March 5 with:
 *  - updates 1400, 1140, 1026 and, by hand, 1500 with all an update can carry;
 *  - 1140 withdrawn at 1204, 1026 corrected at 1530, 1500 a key event and pinned;
 *  - a lead photo, a standfirst, tags and where things stand.
 *  March 7 is a draft that March 6 refers to. Each day refers to the one before. */
export async function publishHarbourDays(newsroom: Newsroom): Promise<void> {
  for (const copy of [MARCH_4, MARCH_5, MARCH_6]) await takeIn(newsroom, copy, true);
  await takeIn(newsroom, MARCH_7, false);
  await dressEntry(newsroom);
  await publishFullUpdate(newsroom);
  await changeOldUpdates(newsroom);
  newsroom.setClock('2026-03-06T12:00:00.000Z');
}

export const MARCH_5_PATH = '/harbour-daily/2026/03/05';

const MARCH_4 = `Harbour Daily, March 4, 2026: The Boom Goes Down

ORIGINAL ENTRY: The harbour closes at noon.
`;

const MARCH_5 = `Harbour Daily, March 5, 2026: The Ferry Drifts

LATEST
Everyone is ashore.

UPDATE 1400 GMT: The tug has a line aboard (see 1026 GMT).

UPDATE 1140 GMT: The unseen rumour of the morning.

UPDATE 1026 GMT: The ferry has lost power.

ORIGINAL ENTRY: A calm morning after the storm.

The Wind Turns

It blows from the north.

See Harbour Daily, March 4: The Boom Goes Down
`;

const MARCH_6 = `Harbour Daily, March 6, 2026: The Brooms Come Out

UPDATE 0900 GMT: The quay is swept, as foreseen in Harbour Daily, March 7.

ORIGINAL ENTRY: Nobody slept (see yesterday's Harbour Daily).
`;

const MARCH_7 = `Harbour Daily, March 7, 2026: The Secret Plan

ORIGINAL ENTRY: Nobody may read this yet.
`;

const DAY = { slug: 'harbour-daily', day: '2026-03-05' };
const PHOTO = '019cbd72-3215-704f-ad1a-81d701094460';

async function takeIn({ context }: Newsroom, copy: string, publish: boolean): Promise<void> {
  const options = { seriesName: 'Harbour Daily', publish, replace: false, dryRun: false };
  await importCopy(context, { path: 'day.txt', bytes: Buffer.from(copy) }, options);
}

async function dressEntry({ context }: Newsroom): Promise<void> {
  const file = `${PHOTO}-480.jpg`;
  await context.media.write(file, Buffer.from('as if it were a picture'));
  const variants = [{ type: 'image/jpeg', width: 480, height: 320, file }] as const;
  const media = { id: PHOTO, width: 480, height: 320, variants, createdAt: context.clock.now() };
  await insertMedia(context.db.writer, media, '0'.repeat(64));
  const lead = { mediaId: PHOTO, caption: 'The ferry', credit: 'R. Vane', alt: 'A white ship', warning: '' };
  const changes = { lead, standfirst: 'A tug and a rope.', byline: 'Ada Writer', tags: ['Fish Quay'] };
  await correctEntry(context, { ...DAY, kind: 'typo', note: null, changes }, null);
}

async function publishFullUpdate(newsroom: Newsroom): Promise<void> {
  newsroom.setClock('2026-03-05T15:00:20.000Z');
  await publishUpdate(
    newsroom.context,
    DAY,
    {
      headline: 'Everyone Is Ashore',
      body: 'All 143 have been counted.',
      byline: 'Ben Reporter',
      isKeyEvent: true,
      isPinned: true,
      claim: 'confirmed',
      sources: [{ name: 'The harbour office', url: 'https://harbour.example/log' }],
      tags: ['Fish Quay', 'ferry'],
    },
    null,
  );
}

async function changeOldUpdates(newsroom: Newsroom): Promise<void> {
  const { context } = newsroom;
  const idOf = async (anchor: string) => {
    const { id } = await context.db.reader
      .selectFrom('updates')
      .select('id')
      .where('anchor', '=', anchor)
      .executeTakeFirstOrThrow();
    return id;
  };
  newsroom.setClock('2026-03-05T12:04:00.000Z');
  await withdrawUpdate(context, await idOf('update-1140'), 'It was another ship.', null);
  newsroom.setClock('2026-03-05T15:30:00.000Z');
  const note = 'Power was lost at 1019, not 1026.';
  const changes = { body: 'The ferry lost power at 1019.' };
  const updateId = await idOf('update-1026');
  await correctUpdate(context, { updateId, kind: 'correction', note, changes }, null);
}
