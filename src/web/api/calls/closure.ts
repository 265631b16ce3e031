/** `/api/v1/series/SERIES/entries/DATE/closure` */
import { closeEntry, reopenEntry } from '../../../services/entries/close-entry.ts';
import { readEntryState } from '../../../services/desk/read-states.ts';
import { ENTRY_ADDRESS } from '../address.ts';
import { type Call, defineCall, NO_BODY, NO_QUERY } from '../call.ts';
import { replyWithState } from '../reply.ts';
import { CHANGED_ENTRY, entryView } from '../schemas/entry.ts';

export const CLOSE_ENTRY = closureCall(
  {
    summary: 'Close an entry',
    description: 'For editors of the series. Open pages stop asking; editors can still publish on it.',
  },
  closeEntry,
);

export const REOPEN_ENTRY = closureCall(
  { summary: 'Open a closed entry again', description: 'For editors of the series.' },
  reopenEntry,
);

function closureCall(
  words: { readonly summary: string; readonly description: string },
  change: typeof closeEntry,
): Call {
  return defineCall({
    ...words,
    ...{ path: ENTRY_ADDRESS, query: NO_QUERY, body: NO_BODY, takes: 'nothing', isKeyed: true },
    answer: { status: 200, description: 'The entry as it stands.', schema: CHANGED_ENTRY, headers: ['ETag'] },
    problems: [403, 404, 409, 422],
    async work(context, { account, path, origin }) {
      const { entry, seq } = await change(context, { slug: path.series, day: path.date }, account);
      const { series } = await readEntryState(context, path.series, path.date, account);
      return replyWithState({ ...entryView(origin, { series, entry }), seq });
    },
  });
}
