/** `.../updates/ID`, with its correction and withdrawal. */
import type { z } from 'zod';
import { ConflictError, NotFoundError } from '../../../domain/errors.ts';
import type { Update } from '../../../domain/update.ts';
import type { Context } from '../../../services/context.ts';
import { correctUpdate } from '../../../services/updates/correct-update.ts';
import { readUpdateState } from '../../../services/desk/read-states.ts';
import type { UpdateOnPage } from '../../../services/updates/get-update.ts';
import { publishDraftUpdate } from '../../../services/updates/publish-draft.ts';
import { reviseDraft } from '../../../services/updates/save-draft.ts';
import { withdrawUpdate } from '../../../services/updates/withdraw-update.ts';
import { UPDATE_ADDRESS } from '../address.ts';
import { type Asked, defineCall, NO_BODY, NO_QUERY } from '../call.ts';
import { changePresent } from '../precondition.ts';
import { replyWithState } from '../reply.ts';
import {
  CHANGED_UPDATE,
  CORRECTION,
  toUpdateFields,
  UPDATE,
  UPDATE_CHANGES,
  updateView,
  WITHDRAWAL,
} from '../schemas/update.ts';

const CHANGED = {
  status: 200,
  description: 'The update as it stands.',
  schema: CHANGED_UPDATE,
  headers: ['ETag'],
} as const;

export const READ_UPDATE = defineCall({
  summary: 'Read an update',
  ...{ path: UPDATE_ADDRESS, query: NO_QUERY, body: NO_BODY, takes: 'nothing', isKeyed: false },
  answer: { status: 200, description: 'The update as it stands.', schema: UPDATE, headers: ['ETag'] },
  problems: [403, 404],
  work: async (context, asked) => replyWithState(updateView(asked.origin, await read(context, asked))),
});

export const CHANGE_UPDATE = defineCall({
  summary: 'Change, schedule or publish an update',
  description:
    'For whoever wrote it and for editors of the series. A published stamp can be changed; the anchor stays.',
  ...{ path: UPDATE_ADDRESS, query: NO_QUERY, body: UPDATE_CHANGES, takes: 'json', isKeyed: true },
  ifMatch: 'required',
  answer: CHANGED,
  problems: [403, 404, 409, 412, 413, 415, 422, 428],
  async work(context, asked) {
    const before = await read(context, asked);
    return answerChange(context, asked, 'required', (expected) =>
      change(context, asked, before.update, expected),
    );
  },
});

export const CORRECT_UPDATE = defineCall({
  summary: 'Correct a published update',
  description: 'Readers are told, with a dated note. For whoever wrote it and for editors of the series.',
  ...{ path: UPDATE_ADDRESS, query: NO_QUERY, body: CORRECTION, takes: 'json', isKeyed: true },
  ifMatch: 'optional',
  answer: CHANGED,
  problems: [403, 404, 409, 412, 413, 415, 422],
  async work(context, asked) {
    const { kind, note, ...changes } = asked.body;
    const correction = { updateId: asked.path.id, kind, note, changes };
    return answerChange(context, asked, 'optional', (expected) =>
      correctUpdate(context, { ...correction, expectedRevision: expected }, asked.account),
    );
  },
});

export const WITHDRAW_UPDATE = defineCall({
  summary: 'Withdraw a published update',
  description: 'Readers see a stub with the reason. For whoever wrote it and for editors of the series.',
  ...{ path: UPDATE_ADDRESS, query: NO_QUERY, body: WITHDRAWAL, takes: 'json', isKeyed: true },
  answer: CHANGED,
  problems: [403, 404, 409, 413, 415, 422],
  work: (context, asked) =>
    answerChange(context, { ...asked, precondition: null }, 'optional', () =>
      withdrawUpdate(context, asked.path.id, asked.body.reason, asked.account),
    ),
});

type AskedOfUpdate<Body> = Asked<z.output<typeof UPDATE_ADDRESS>, unknown, Body>;

type Changed = Promise<{ readonly update: Update; readonly seq: number | null }>;

/** @throws NotFoundError no such update, or not on that series' day */
async function read(context: Context, { account, path }: AskedOfUpdate<unknown>): Promise<UpdateOnPage> {
  const { series: slug, date, id } = path;
  const found = await readUpdateState(context, id, account);
  const isThere =
    (slug ?? found.series.slug) === found.series.slug && (date ?? found.entry.day) === found.entry.day;
  if (isThere) return found;
  throw new NotFoundError(`The update ${id} is on another entry: /api/v1/updates/${id} finds it.`);
}

async function answerChange(
  context: Context,
  asked: AskedOfUpdate<unknown>,
  need: 'optional' | 'required',
  make: (expectedRevision: number | undefined) => Changed,
) {
  const { origin, precondition } = asked;
  const page = await read(context, asked);
  const present = async () => updateView(origin, await read(context, asked));
  const { update, seq } = await changePresent({ precondition, need }, present, make);
  return replyWithState({ ...updateView(origin, { ...page, update }), seq });
}

async function change(
  context: Context,
  asked: AskedOfUpdate<z.output<typeof UPDATE_CHANGES>>,
  before: Update,
  expectedRevision: number | undefined,
): Changed {
  const { account, path, body } = asked;
  const { status, publishAt, ...fields } = body;
  const changes = toUpdateFields(fields);
  const draft = { updateId: path.id, changes, expectedRevision };
  if (before.status === 'published' || before.status === 'withdrawn') {
    demandPublished(body);
    return correctUpdate(context, { ...draft, kind: 'typo', note: null }, account);
  }
  if (status === 'published' && publishAt == null) return publishDraftUpdate(context, draft, account);
  const release = publishAt === undefined && status === 'draft' ? null : publishAt;
  const next = { ...changes, ...(release !== undefined && { publishAt: release }) };
  return { update: await reviseDraft(context, { ...draft, changes: next }, account), seq: null };
}

/** @throws ConflictError readers know the update already */
function demandPublished({ status, publishAt }: z.output<typeof UPDATE_CHANGES>): void {
  if (status !== 'draft' && publishAt == null) return;
  throw new ConflictError('The update is published, and stays so: it can be neither a draft nor scheduled.');
}
