/** `/api/v1/series/SERIES/entries/DATE` */
import type { z } from 'zod';
import type { Entry } from '../../../domain/entry.ts';
import { ConflictError } from '../../../domain/errors.ts';
import type { Context } from '../../../services/context.ts';
import { correctEntry } from '../../../services/entries/correct-entry.ts';
import { readEntryState } from '../../../services/desk/read-states.ts';
import { publishEntry, reviseDraftEntry } from '../../../services/entries/publish-entry.ts';
import { ENTRY_ADDRESS } from '../address.ts';
import { type Asked, defineCall, NO_BODY, NO_QUERY } from '../call.ts';
import { demandLead } from '../demand-lead.ts';
import { changePresent } from '../precondition.ts';
import { replyWithState } from '../reply.ts';
import { CHANGED_ENTRY, ENTRY, ENTRY_CHANGES, entryView } from '../schemas/entry.ts';

export const READ_ENTRY = defineCall({
  summary: 'Read an entry',
  ...{ path: ENTRY_ADDRESS, query: NO_QUERY, body: NO_BODY, takes: 'nothing', isKeyed: false },
  answer: { status: 200, description: 'The entry as it stands.', schema: ENTRY, headers: ['ETag'] },
  problems: [403, 404],
  async work(context, { account, path, origin }) {
    return replyWithState(entryView(origin, await readEntryState(context, path.series, path.date, account)));
  },
});

export const CHANGE_ENTRY = defineCall({
  summary: 'Change, schedule or publish an entry',
  description: 'For editors of the series. What was published stays published.',
  ...{ path: ENTRY_ADDRESS, query: NO_QUERY, body: ENTRY_CHANGES, takes: 'json', isKeyed: true },
  ifMatch: 'required',
  answer: { status: 200, description: 'The entry as it stands.', schema: CHANGED_ENTRY, headers: ['ETag'] },
  problems: [403, 404, 409, 412, 413, 415, 422, 428],
  async work(context, asked) {
    const { account, path, origin, precondition } = asked;
    const read = () => readEntryState(context, path.series, path.date, account);
    const present = async () => entryView(origin, await read());
    const { series, entry: before } = await read();
    await demandLead(context, asked.body.lead);
    const { entry, seq } = await changePresent({ precondition, need: 'required' }, present, (expected) =>
      change(context, asked, before, expected),
    );
    return replyWithState({ ...entryView(origin, { series, entry }), seq });
  },
});

type Changed = Promise<{ readonly entry: Entry; readonly seq: number | null }>;

async function change(
  context: Context,
  asked: Asked<z.output<typeof ENTRY_ADDRESS>, unknown, z.output<typeof ENTRY_CHANGES>>,
  before: Entry,
  expectedRevision: number | undefined,
): Changed {
  const { account, path, body } = asked;
  const { status, publishAt, latest, ...texts } = body;
  const changes = { ...texts, ...(latest !== undefined && { latest: standing(context, before, latest) }) };
  const draft = { slug: path.series, day: path.date, changes, expectedRevision };
  if (before.status === 'published') {
    demandPublished(body);
    return correctEntry(context, { ...draft, kind: 'typo', note: null }, account);
  }
  if (status === 'published' && publishAt == null) return publishEntry(context, draft, account);
  const release = publishAt === undefined && status === 'draft' ? null : publishAt;
  return { entry: await reviseDraftEntry(context, { ...draft, publishAt: release }, account), seq: null };
}

/** Where things stand carries the time at which it was written anew. */
function standing({ clock }: Context, { latest: before }: Entry, body: string | null): Entry['latest'] {
  if (body === null || body.trim() === '') return null;
  return body === before?.body ? before : { body, at: clock.now() };
}

/** @throws ConflictError readers see the entry already */
function demandPublished({ status, publishAt }: z.output<typeof ENTRY_CHANGES>): void {
  if (status !== 'draft' && publishAt == null) return;
  throw new ConflictError('The entry is published, and stays so: it can be neither a draft nor scheduled.');
}
