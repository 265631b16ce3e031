/** `/api/v1/series/SERIES/entries` */
import { z } from 'zod';
import { createEntry } from '../../../services/entries/create-entry.ts';
import { listEntryStates } from '../../../services/desk/read-states.ts';
import { entriesAddress, entryAddress, SERIES_ADDRESS } from '../address.ts';
import { defineCall, NO_BODY, NO_QUERY } from '../call.ts';
import { demandLead } from '../demand-lead.ts';
import { etagOf } from '../precondition.ts';
import { replyMade, replyWith } from '../reply.ts';
import { CHANGED_ENTRY, ENTRY_LIST, entrySummaryView, entryView, NEW_ENTRY } from '../schemas/entry.ts';
import { DAY } from '../schemas/fields.ts';

const LIMIT_MAX = 100;

const PAGE = z.strictObject({
  before: DAY.exactOptional().describe('Only days earlier than this one.'),
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/, `A number from 1 to ${LIMIT_MAX} is needed.`)
    .default('30')
    .describe('How many at most: 1 to 100.'),
});

export const LIST_ENTRIES = defineCall({
  summary: "List a series' entries",
  description:
    'Whatever their status, newest day first. The header Link names the next page, as "next" does.',
  ...{ path: SERIES_ADDRESS, query: PAGE, body: NO_BODY, takes: 'nothing', isKeyed: false },
  answer: { status: 200, description: 'A page of entries.', schema: ENTRY_LIST, headers: ['Link'] },
  problems: [403, 404],
  async work(context, { account, path, query, origin }) {
    const page = { before: query.before ?? null, limit: Number(query.limit) };
    const { series, entries, hasMore } = await listEntryStates(context, path.series, page, account);
    const last = entries.at(-1);
    const next =
      hasMore && last ? `${entriesAddress(series.slug)}?before=${last.day}&limit=${query.limit}` : null;
    const views = entries.map((entry) => entrySummaryView(origin, series, entry));
    return replyWith({ entries: views, next }, next === null ? {} : { Link: `<${next}>; rel="next"` });
  },
});

export const ADD_ENTRY = defineCall({
  summary: "Make a day's entry",
  description: 'For editors of the series. A series has one entry a day.',
  ...{ path: SERIES_ADDRESS, query: NO_QUERY, body: NEW_ENTRY, takes: 'json', isKeyed: true },
  answer: { status: 201, description: 'The entry.', schema: CHANGED_ENTRY, headers: ['Location', 'ETag'] },
  problems: [403, 404, 409, 413, 415, 422],
  async work(context, { account, path, body, origin }) {
    await demandLead(context, body.lead);
    const { date: day, status: asked, ...given } = body;
    const status = given.publishAt == null ? asked : 'scheduled';
    const made = await createEntry(context, { ...given, slug: path.series, day, status }, account);
    return replyMade(
      { ...entryView(origin, made), seq: made.seq },
      { Location: entryAddress(made.series.slug, day), ETag: etagOf(made.entry) },
    );
  },
});
