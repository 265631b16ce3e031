/** Everything that changes what readers see, one act after the other, on the days of publishHarbourDays. */
import { addDraft } from '../../src/services/updates/save-draft.ts';
import { closeEntry, reopenEntry } from '../../src/services/entries/close-entry.ts';
import { correctEntry, type EntryCorrection } from '../../src/services/entries/correct-entry.ts';
import { correctUpdate } from '../../src/services/updates/correct-update.ts';
import { createEntry } from '../../src/services/entries/create-entry.ts';
import { createSeries, type NewSeries } from '../../src/services/create-series.ts';
import { publishDraftUpdate } from '../../src/services/updates/publish-draft.ts';
import { publishEntry } from '../../src/services/entries/publish-entry.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { releaseDue } from '../../src/services/release-due.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import type { Newsroom } from './newsroom.ts';

const SERIES = 'harbour-daily';
const MARCH = (date: string) => ({ slug: SERIES, day: `2026-03-${date}` });
const DRAFT = { status: 'draft', title: 'A Quiet Day', originalEntry: 'Nothing.' } as const;

const IMPORTED = `Harbour Daily, February 27, 2026: Ice

ORIGINAL ENTRY: It thaws, see Harbour Daily, March 4.
`;

const OTHER_SERIES = `Quay Weekly, March 5, 2026: Fish

ORIGINAL ENTRY: Cheap (see Harbour Daily, March 5, and Harbour Daily, March 9).
`;

export const NEW_SERIES: NewSeries = {
  name: 'Tide Tables',
  slug: '',
  language: 'en',
  direction: 'ltr',
  accent: 'blue',
  description: '',
};

const MENTION = 'Just as on the fourth (see Harbour Daily, March 4).';

type Act = (newsroom: Newsroom) => Promise<unknown>;

const publishMention: Act = ({ context }) => publishUpdate(context, MARCH('06'), { body: MENTION }, null);

const takeMentionBack: Act = async (newsroom) => {
  const updateId = await findUpdateId(newsroom, MENTION);
  const correction = { updateId, kind: 'typo', note: null, changes: { body: 'Not so.' } } as const;
  return correctUpdate(newsroom.context, correction, null);
};

const withdrawMention: Act = async (newsroom) =>
  withdrawUpdate(newsroom.context, await findUpdateId(newsroom, 'Not so.'), 'Wrong.', null);

const publishTagged: Act = ({ context }) => {
  const update = { body: 'A whale.', headline: 'Whale', tags: ['Whales'], isKeyEvent: true, isPinned: true };
  return publishUpdate(context, MARCH('06'), update, null);
};

const releaseDay: Act = async (newsroom) => {
  const publishAt = '2026-03-06T13:00:00.000Z';
  await createEntry(newsroom.context, { ...DRAFT, ...MARCH('08'), status: 'scheduled', publishAt }, null);
  newsroom.setClock(publishAt);
  return releaseDue(newsroom.context);
};

const releaseUpdate: Act = async (newsroom) => {
  const publishAt = '2026-03-06T14:00:00.000Z';
  await addDraft(newsroom.context, MARCH('08'), { body: 'As foreseen.', publishAt }, null);
  newsroom.setClock(publishAt);
  return releaseDue(newsroom.context);
};

const publishDraft: Act = async ({ context }) => {
  const { id } = await addDraft(context, MARCH('08'), { body: 'Now.', publishAt: null }, null);
  return publishDraftUpdate(context, { updateId: id, changes: {} }, null);
};

function correct(date: string, changes: EntryCorrection['changes']): Act {
  return ({ context }) => correctEntry(context, { ...MARCH(date), kind: 'typo', note: null, changes }, null);
}

export const ACTS: Readonly<Record<string, Act>> = {
  'an update that mentions another day': publishMention,
  'a mention that is taken back': takeMentionBack,
  'an update that is withdrawn': withdrawMention,
  'an update with a tag and a place at the top': publishTagged,
  'a new title': correct('04', { title: 'The Boom Comes Up' }),
  'a text that mentions a day no more': correct('06', { originalEntry: 'Nobody slept.' }),
  'other tags': correct('05', { tags: ['Boom'] }),
  'where things stand': correct('06', { latest: { body: 'Calm.', at: '2026-03-06T12:00:00.000Z' } }),
  'a day that is closed': ({ context }) => closeEntry(context, MARCH('05'), null),
  'a day that is opened again': ({ context }) => reopenEntry(context, MARCH('05'), null),
  'a draft that days mention, published': ({ context }) =>
    publishEntry(context, { ...MARCH('07'), changes: {} }, null),
  'a day that is new': ({ context }) =>
    createEntry(context, { ...DRAFT, ...MARCH('09'), status: 'published' }, null),
  'a day that is released between others at its hour': releaseDay,
  'an update that is released at its hour': releaseUpdate,
  'a draft of an update, published': publishDraft,
  'a day that is imported': (newsroom) => newsroom.importCopy(IMPORTED, { publish: true }),
  'a day of a new series that is imported': (newsroom) =>
    newsroom.importCopy(OTHER_SERIES, { publish: true }),
  'a series that is new': ({ context }) => createSeries(context, NEW_SERIES, null),
};

async function findUpdateId({ context }: Newsroom, body: string): Promise<string> {
  const found = context.db.reader.selectFrom('updates').select('id').where('body', '=', body);
  return (await found.executeTakeFirstOrThrow()).id;
}
