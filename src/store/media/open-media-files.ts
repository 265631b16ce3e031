/** Opening the place that MEDIA_URL names. */
import path from 'node:path';
import { ValidationError } from '../../domain/errors.ts';
import { openFolderFiles } from './folder-files.ts';
import type { MediaFiles } from './media-files.ts';
import { openS3Files } from './s3-files.ts';
import { parseS3Url, type S3Access } from './s3-place.ts';

/** @param url  `file:/path/to/folder`, `file:relative/folder` or `s3://BUCKET?endpoint=...`
 *  @param access  what an S3 store asks for; nothing is asked of a folder
 *  @throws ValidationError naming what is wrong with the URL, or missing for it */
export function openMediaFiles(url: string, access: S3Access): MediaFiles {
  if (url.startsWith('s3:')) return openS3Files(parseS3Url(url, access));
  if (!url.startsWith('file:') || url === 'file:') throw neither();
  return openFolderFiles(path.resolve(url.slice('file:'.length).replace(/^\/\/(?=\/)/, '')));
}

function neither(): ValidationError {
  return new ValidationError(
    'MEDIA_URL must name a folder, as in file:./data/media, or a bucket, as in s3://BUCKET?endpoint=https://HOST.',
  );
}
