/** `/api/v1/series` */
import { z } from 'zod';
import { ACCENTS } from '../../../domain/series.ts';
import { createSeries } from '../../../services/create-series.ts';
import { listEverySeries } from '../../../services/desk/read-states.ts';
import { defineCall, NO_BODY, NO_QUERY } from '../call.ts';
import { entriesAddress } from '../address.ts';
import { replyMade, replyWith } from '../reply.ts';
import { NEW_SERIES, SERIES, SERIES_LIST, seriesView } from '../schemas/series.ts';

const NO_PARAMETERS = z.strictObject({});

export const LIST_SERIES = defineCall({
  summary: 'List every series',
  ...{ path: NO_PARAMETERS, query: NO_QUERY, body: NO_BODY, takes: 'nothing', isKeyed: false },
  answer: { status: 200, description: 'The series.', schema: SERIES_LIST },
  problems: [],
  work: async (context) => replyWith({ series: (await listEverySeries(context)).map(seriesView) }),
});

export const ADD_SERIES = defineCall({
  summary: 'Make a series',
  description: 'For admins. Texts that named it before it was there refer to it from then on.',
  ...{ path: NO_PARAMETERS, query: NO_QUERY, body: NEW_SERIES, takes: 'json', isKeyed: true },
  answer: { status: 201, description: 'The series.', schema: SERIES, headers: ['Location'] },
  problems: [403, 409, 413, 415, 422],
  async work(context, { account, body }) {
    const { direction = 'ltr', accent = await nextAccent(context) } = body;
    const series = await createSeries(context, { ...body, direction, accent }, account);
    return replyMade(seriesView(series), { Location: entriesAddress(series.slug) });
  },
});

async function nextAccent(context: Parameters<typeof listEverySeries>[0]) {
  const { length } = await listEverySeries(context);
  return ACCENTS[length % ACCENTS.length] ?? 'red';
}
