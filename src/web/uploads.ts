/** Receiving a picture that a form or a program sends as multipart/form-data. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Request, RequestHandler } from 'express';
import multer, { MulterError } from 'multer';
import { ValidationError } from '../domain/errors.ts';
import { PICTURE_MAX_BYTES } from '../domain/media.ts';
import type { Context } from '../services/context.ts';
import { TooLargeError } from './http-errors.ts';

/** Takes the one file of the field `file` into a folder of DATA_DIR that is gone when the answer is. To be placed
 *  behind what makes sure of the account: whoever may not send a picture is not listened to.
 *  The file is there for pictureOf; texts beside it are in `request.body`. */
export function receivePicture(context: Context): RequestHandler[] {
  const uploads = path.join(context.config.dataDir, 'uploads');
  return [makeFolder(context, uploads), receiveWithin(LIMITS)];
}

/** The same for a form of texts with a picture that may be left out. A form that is not multipart goes on as it is. */
export function receiveForm(context: Context): RequestHandler[] {
  const uploads = path.join(context.config.dataDir, 'uploads');
  const handlers = [makeFolder(context, uploads), receiveWithin(FORM_LIMITS)];
  return handlers.map((handler) => async (request, response, next) => {
    if (typeof request.is('multipart/form-data') === 'string') await handler(request, response, next);
    else next();
  });
}

/** The file that receivePicture or receiveForm took; undefined where none was sent. */
export function findPicture({ file }: Request): { readonly path: string } | undefined {
  return file && { path: file.path };
}

/** The file that receivePicture took.
 *  @throws ValidationError none was sent */
export function pictureOf({ file }: Request): { readonly path: string } {
  if (file) return { path: file.path };
  const message = 'No picture was sent: choose one, and send it in the field "file".';
  throw new ValidationError(message, { file: message });
}

const FOLDER = 'uploadFolder';

function makeFolder(context: Context, uploads: string): RequestHandler {
  return async (_request, response, next) => {
    await mkdir(uploads, { recursive: true });
    await removeLeftovers(context, uploads);
    const folder = await mkdtemp(path.join(uploads, 'upload-'));
    response.locals[FOLDER] = folder;
    response.once('close', () => {
      rm(folder, { recursive: true, force: true }).catch((error: unknown) => {
        context.log.warn({ err: error }, 'an upload could not be removed');
      });
    });
    next();
  };
}

/** What a process that was killed had received. */
const LEFT_AFTER_MS = 3_600_000;

async function removeLeftovers({ clock }: Context, uploads: string): Promise<void> {
  const before = Date.parse(clock.now()) - LEFT_AFTER_MS;
  for (const name of await readdir(uploads)) {
    const folder = path.join(uploads, name);
    const found = await stat(folder).catch(() => undefined);
    if (found && found.mtimeMs < before) await rm(folder, { recursive: true, force: true });
  }
}

const LIMITS = {
  fileSize: PICTURE_MAX_BYTES,
  files: 1,
  fields: 20,
  parts: 21,
  fieldSize: 10_000,
  fieldNameSize: 100,
  headerPairs: 50,
};

/** Of a form of the desk, whose texts are as long as a day's. */
const FORM_LIMITS = { ...LIMITS, fields: 200, parts: 201, fieldSize: 1_000_000 };

const storage = multer.diskStorage({
  destination: (request, _file, done) => {
    const folder: unknown = request.res?.locals[FOLDER];
    if (typeof folder === 'string') done(null, folder);
    else done(new Error('makeFolder comes first.'), '');
  },
});

/** Multer with its words as ours. */
function receiveWithin(limits: typeof LIMITS): RequestHandler {
  const upload = multer({ storage, limits }).single('file');
  return (request, response, next) => {
    upload(request, response, (error: unknown) => {
      next(error === undefined ? undefined : explain(error));
    });
  };
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (!(error instanceof MulterError)) return isOfTheSystem(error) ? error : refuse(error);
  if (error.code === 'LIMIT_FILE_SIZE') {
    return new TooLargeError('The picture is larger than 25 MB: make it smaller.', { cause: error });
  }
  return refuse(
    error,
    ONE_PICTURE.has(error.code) ? 'Send one picture at a time, in the field "file".' : undefined,
  );
}

const ONE_PICTURE: ReadonlySet<string> = new Set(['LIMIT_FILE_COUNT', 'LIMIT_UNEXPECTED_FILE']);

/** A disk that is full, a folder that cannot be written to: nothing the sender did. */
function isOfTheSystem(error: Error): boolean {
  return 'syscall' in error;
}

function refuse(
  cause: Error,
  message = 'The form could not be read: send the picture again.',
): ValidationError {
  return new ValidationError(message, { file: message }, { cause });
}
