/** `POST /desk/SERIES/DATE/slots`: a photo or an embed for an empty slot, put where the slot stands. */
import type { Request, RequestHandler, Response } from 'express';
import type { Account } from '../../../domain/account.ts';
import { NotFoundError, ValidationError } from '../../../domain/errors.ts';
import { formatEmbedMark } from '../../../formats/block-marks.ts';
import { fillSlot } from '../../../formats/fill-slot.ts';
import { isWebUrl } from '../../../formats/safe-html.ts';
import type { Context } from '../../../services/context.ts';
import { correctEntry } from '../../../services/entries/correct-entry.ts';
import { correctUpdate } from '../../../services/updates/correct-update.ts';
import { type DeskEntry, readDeskEntry } from '../../../services/desk/read-desk-entry.ts';
import { reviseDraftEntry } from '../../../services/entries/publish-entry.ts';
import { reviseDraft } from '../../../services/updates/save-draft.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { dayAddressOf } from '../address.ts';
import { deskEntryPath } from '../desk-paths.ts';
import { renderEntryScreen } from '../entries/entry-screen.ts';
import { formErrorsOf, NO_ERRORS } from '../errors-of.ts';
import { fieldOf } from '../form.ts';
import { doneAt } from '../notices.ts';
import { answerOnce } from '../once.ts';
import { photoMarkOf, readPhotoFields, takePicture } from '../photo-fields.ts';
import { type SlotText, slotTexts, type SlotTyped } from './slot-views.ts';

export function takeSlot(parts: Parts): RequestHandler {
  return async (request, response) => {
    const { slug, day } = dayAddressOf(request);
    const account = accountOf(response);
    const desk = await readDeskEntry(parts.context, slug, day, account);
    let typed = readTyped(request);
    try {
      typed = { ...typed, photo: await takePicture(parts.context, request, typed.photo, account) };
      const mark = fieldOf(request, 'kind') === 'embed' ? embedMark(typed) : photoMark(typed);
      await answerOnce(parts.context, request, response, (turn) =>
        store(turn, request, { desk, typed, mark, account }),
      );
    } catch (error) {
      renderRefused(parts, request, response, { desk, typed, error });
    }
  };
}

function readTyped(request: Request): SlotTyped {
  return {
    in: fieldOf(request, 'in'),
    index: Number(fieldOf(request, 'index')),
    photo: readPhotoFields(request, 'photo'),
    url: fieldOf(request, 'url').trim(),
    words: fieldOf(request, 'words').replace(/\s+/g, ' ').trim(),
    errors: NO_ERRORS,
  };
}

function photoMark({ photo }: SlotTyped): string {
  if (photo.mediaId !== '') return photoMarkOf(photo, 'photo');
  throw new ValidationError('Choose the picture.', { file: 'Choose the picture.' });
}

function embedMark({ url, words }: SlotTyped): string {
  if (isWebUrl(url)) return formatEmbedMark({ url, text: words });
  const rule = 'The address of the post or video is needed, beginning with https://.';
  throw new ValidationError(rule, { url: rule });
}

interface Filling {
  readonly desk: DeskEntry;
  readonly typed: SlotTyped;
  readonly mark: string;
  readonly account: Account;
}

async function store(turn: Context, request: Request, filling: Filling): Promise<string> {
  const { desk, typed, mark } = filling;
  const text = slotTexts(desk).find(({ name }) => name === typed.in);
  if (!text) throw new NotFoundError('There is no such text on this day.');
  const expectedRevision = Number(fieldOf(request, 'revision'));
  const filled = { ...text, markdown: fillSlot(text.markdown, typed.index, mark) };
  const isOwn = text.name === 'original' || text.name === 'latest';
  await (isOwn ? storeOwn : storeUpdate)(turn, filling, filled, expectedRevision);
  const { series, entry } = desk.page;
  return doneAt(deskEntryPath(series.slug, entry.day), 'filled');
}

/** Silent: a slot is nothing that readers have seen. */
async function storeOwn(
  turn: Context,
  { desk, account }: Filling,
  { name, markdown }: SlotText,
  expectedRevision: number,
): Promise<void> {
  const { series, entry } = desk.page;
  const latest = entry.latest && { ...entry.latest, body: markdown };
  const changes = name === 'latest' ? { latest } : { originalEntry: markdown };
  const change = { slug: series.slug, day: entry.day, changes, expectedRevision };
  if (entry.status === 'published')
    await correctEntry(turn, { ...change, kind: 'typo', note: null }, account);
  else await reviseDraftEntry(turn, change, account);
}

async function storeUpdate(
  turn: Context,
  { desk, account }: Filling,
  { name: updateId, markdown }: SlotText,
  expectedRevision: number,
): Promise<void> {
  const change = { updateId, changes: { body: markdown }, expectedRevision };
  const isDraft = desk.drafts.some(({ id }) => id === updateId);
  if (isDraft) await reviseDraft(turn, change, account);
  else await correctUpdate(turn, { ...change, kind: 'typo', note: null }, account);
}

function renderRefused(
  parts: Parts,
  request: Request,
  response: Response,
  { desk, typed, error }: Pick<Filling, 'desk' | 'typed'> & { readonly error: unknown },
): void {
  const errors = formErrorsOf(error);
  response.status(errors.status);
  renderEntryScreen(parts, request, response, { desk, slot: { ...typed, errors } });
}
