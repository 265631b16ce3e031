/** What the routes are asked for: a day of Harbour Daily and an update on it, both by somebody else. */
import type { Context } from '../../../src/services/context.ts';
import { createToken } from '../../../src/services/accounts/tokens.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { addDraft } from '../../../src/services/updates/save-draft.ts';
import { listTokens } from '../../../src/store/accounts/tokens.ts';
import { insertMedia } from '../../../src/store/media/media.ts';
import { addAccount } from '../accounts.ts';
import { buildMedia } from '../media.ts';
import type { Newsroom } from '../newsroom.ts';

export const DAY = '2026-03-05';
/** Its entry is a draft. */
export const DRAFT_DAY = '2026-03-07';

/** Their ids. */
export interface Objects {
  /** Published at 0900, with an empty slot for an embed. */
  readonly update: string;
  readonly draft: string;
  /** Who wrote both. */
  readonly author: string;
  /** Of the author. */
  readonly token: string;
  readonly picture: string;
}

/** The file of every picture. */
export const PICTURE_FILE = 'quay-800.jpg';

/** Stores them, and a day of Airport Daily, which is the series of those from elsewhere. */
export async function storeObjects(newsroom: Newsroom): Promise<Objects> {
  const { context } = newsroom;
  await newsroom.publishDay({ day: DAY });
  await newsroom.draftDay({ day: DRAFT_DAY });
  await newsroom.publishDay({ day: DAY, series: 'Airport Daily' });
  const author = await addAccount(context, { role: 'editor', series: ['harbour-daily'] });
  const where = { slug: 'harbour-daily', day: DAY };
  const posted = { body: '[embed]', tags: ['boom'], postedAt: `${DAY}T09:00:00.000Z` };
  const { update } = await publishUpdate(context, where, posted, author);
  const draft = await addDraft(context, where, { body: 'Not yet.', publishAt: null }, author);
  await createToken(context, author, 'a feed', author);
  const [token] = await listTokens(context.db.reader, author.id);
  return {
    ...{ update: update.id, draft: draft.id, author: author.id, token: token?.id ?? '' },
    picture: await storePicture(context),
  };
}

async function storePicture(context: Context): Promise<string> {
  const media = buildMedia(context.newId());
  await insertMedia(context.db.writer, media, 'a'.repeat(64));
  await context.media.write(PICTURE_FILE, new Uint8Array());
  return media.id;
}
