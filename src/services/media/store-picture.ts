/** Taking in a picture. */
import type { Actor } from '../../domain/account.ts';
import { ForbiddenError } from '../../domain/errors.ts';
import type { Media } from '../../domain/media.ts';
import { findMediaBySha256, insertMedia } from '../../store/media/media.ts';
import { demandPictureFile, hashFile } from '../../store/media/picture-source.ts';
import type { ShrunkPicture } from '../../store/media/shrink-picture.ts';
import { deleteUnclaimedFiles, insertUnclaimedFiles } from '../../store/media/unclaimed-files.ts';
import type { Context } from '../context.ts';
import { recordAudit } from '../record-audit.ts';
import { inTransaction } from '../transaction.ts';
import { removeFiles } from './remove-files.ts';

/** Takes in a picture: draws it anew in all sizes, without what its file held besides pixels, and stores those. The
 *  same file again gives the media that it gave before. All of it is durable when this resolves; after a failure
 *  nothing of it is left, if need be a day later.
 *  @param file.path  of a file on this machine, which stays as it is; what it is called says nothing
 *  @throws ValidationError one line on why it is not taken, under `file`.  @throws ForbiddenError a disabled account */
export async function storePicture(
  context: Context,
  file: { readonly path: string },
  actor: Actor,
): Promise<Media> {
  if (actor?.isDisabled) throw new ForbiddenError('Your account is disabled. Ask an admin to enable it.');
  await demandPictureFile(file.path);
  const sha256 = await hashFile(file.path);
  const known = await findMediaBySha256(context.db.reader, sha256);
  return known ?? storeAnew(context, { path: file.path, sha256 }, actor);
}

async function storeAnew(
  context: Context,
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  actor: Actor,
): Promise<Media> {
  // What draws pictures is loaded for the first one, not at the start.
  const { shrinkPicture } = await import('../../store/media/shrink-picture.ts');
  const media = describe(context, await shrinkPicture(path));
  const names = media.files.map(({ file }) => file);
  await inTransaction(context, (trx) => insertUnclaimedFiles(trx, names, context.clock.now()));
  try {
    for (const { file, bytes } of media.files) await context.media.write(file, bytes);
    const stored = await insertOrFind(context, media.row, sha256, actor);
    if (stored.id !== media.row.id) await removeFiles(context, names);
    return stored;
  } catch (error) {
    await removeFiles(context, names);
    throw error;
  }
}

interface NewMedia {
  readonly row: Media;
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

function describe(context: Context, pictures: readonly ShrunkPicture[]): NewMedia {
  const id = context.newId();
  const named = pictures.map((picture) => ({ ...picture, file: nameFile(id, picture) }));
  const largest = named.at(-1) ?? { width: 0, height: 0 };
  return {
    row: {
      id,
      width: largest.width,
      height: largest.height,
      variants: named.map(({ bytes, ...variant }) => ({ ...variant, bytes: bytes.length })),
      createdAt: context.clock.now(),
    },
    files: named,
  };
}

function nameFile(id: string, { type, width }: ShrunkPicture): string {
  return `${id}-${String(width)}.${type === 'image/webp' ? 'webp' : 'jpg'}`;
}

/** Somebody else may have taken in the same file meanwhile: then theirs is the one. */
async function insertOrFind(context: Context, media: Media, sha256: string, actor: Actor): Promise<Media> {
  return inTransaction(context, async (trx) => {
    if (await insertMedia(trx, media, sha256)) {
      const names = media.variants.map(({ file }) => file);
      await deleteUnclaimedFiles(trx, names);
      await recordAudit(context, trx, { act: 'media.add', object: media.id, detail: '' }, actor);
      return media;
    }
    return (await findMediaBySha256(trx, sha256)) ?? media;
  });
}
