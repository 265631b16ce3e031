/** `/api/v1/series/SERIES/entries/DATE/updates` */
import type { z } from 'zod';
import type { Account } from '../../../domain/account.ts';
import type { Context } from '../../../services/context.ts';
import { listUpdateStates, readEntryState } from '../../../services/desk/read-states.ts';
import type { UpdateOnPage } from '../../../services/updates/get-update.ts';
import { publishUpdate } from '../../../services/updates/publish-update.ts';
import { addDraft } from '../../../services/updates/save-draft.ts';
import { ENTRY_ADDRESS, updateAddress } from '../address.ts';
import { defineCall, NO_BODY, NO_QUERY } from '../call.ts';
import { etagOf } from '../precondition.ts';
import { replyMade, replyWith } from '../reply.ts';
import {
  ADDED_UPDATE,
  NEW_UPDATE,
  toUpdateFields,
  UPDATE_LIST,
  updateNames,
  updateView,
} from '../schemas/update.ts';

export const LIST_UPDATES = defineCall({
  summary: "List an entry's updates",
  description: 'Whatever their status.',
  ...{ path: ENTRY_ADDRESS, query: NO_QUERY, body: NO_BODY, takes: 'nothing', isKeyed: false },
  answer: { status: 200, description: 'The updates.', schema: UPDATE_LIST },
  problems: [403, 404],
  async work(context, { account, path, origin }) {
    const found = await listUpdateStates(context, path.series, path.date, account);
    return replyWith({ updates: found.map((one) => updateView(origin, one)) });
  },
});

export const ADD_UPDATE = defineCall({
  summary: 'Post an update',
  description: 'When this is answered, the update is stored for good and readers are being told.',
  ...{ path: ENTRY_ADDRESS, query: NO_QUERY, body: NEW_UPDATE, takes: 'json', isKeyed: true },
  answer: {
    status: 201,
    description:
      'What the update is called. Of drafts and scheduled ones anchor, permalink and seq are null.',
    schema: ADDED_UPDATE,
    headers: ['Location', 'ETag'],
  },
  problems: [403, 404, 409, 413, 415, 422],
  async work(context, { account, path, body, origin }) {
    const where = { slug: path.series, day: path.date };
    const { seq, ...added } = await add(context, where, body, account);
    const { update } = added;
    return replyMade(
      { ...updateNames(origin, added), seq, revision: update.revision },
      { Location: updateAddress(where.slug, where.day, update.id), ETag: etagOf(update) },
    );
  },
});

async function add(
  context: Context,
  where: { readonly slug: string; readonly day: string },
  { status = 'published', publishAt = null, ...fields }: z.output<typeof NEW_UPDATE>,
  account: Account,
): Promise<UpdateOnPage & { readonly seq: number | null }> {
  const input = { ...toUpdateFields(fields), body: fields.body };
  if (status === 'published' && publishAt === null) return publishUpdate(context, where, input, account);
  const update = await addDraft(context, where, { ...input, publishAt }, account);
  return { ...(await readEntryState(context, where.slug, where.day, account)), update, seq: null };
}
