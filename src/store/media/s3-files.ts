/** The files of pictures in a bucket of an S3-compatible store. */
import path from 'node:path';
import { UnavailableError } from '../../domain/errors.ts';
import { demandFileName, isFileName, type MediaFiles } from './media-files.ts';
import type { S3Place } from './s3-place.ts';
import { connectS3, PATIENCE, type Patience, type S3Answer } from './s3-request.ts';

/** Nothing is asked of the store before the first file is. */
export function openS3Files(place: S3Place, patience: Patience = PATIENCE): MediaFiles {
  const ask = connectS3(place, patience);
  return {
    async write(name, bytes) {
      demandFileName(name);
      const headers = { 'Content-Type': typeOf(name), 'Cache-Control': FOR_EVER };
      demandDone(place, await ask({ method: 'PUT', name, bytes: new Uint8Array(bytes), headers }));
    },
    async read(name) {
      if (!isFileName(name)) return undefined;
      const answer = await ask({ method: 'GET', name });
      if (isMissing(answer)) return undefined;
      demandDone(place, answer);
      return answer.bytes;
    },
    async remove(name) {
      demandFileName(name);
      const answer = await ask({ method: 'DELETE', name });
      if (!isMissing(answer)) demandDone(place, answer);
    },
  };
}

/** For whoever lets a CDN read the bucket itself. */
const FOR_EVER = 'public, max-age=31536000, immutable';

function typeOf(name: string): string {
  const types: Readonly<Record<string, string>> = { '.webp': 'image/webp', '.jpg': 'image/jpeg' };
  return types[path.extname(name)] ?? 'application/octet-stream';
}

function isMissing(answer: S3Answer): boolean {
  return answer.status === 404 && codeIn(answer) === 'NoSuchKey';
}

function demandDone(place: S3Place, answer: S3Answer): void {
  if (answer.status >= 200 && answer.status < 300) return;
  throw new UnavailableError(explain(place, answer.status, codeIn(answer)));
}

/** S3's name for what went wrong: `NoSuchKey`; empty where the answer has none. */
function codeIn({ bytes }: S3Answer): string {
  return /<Code>(\w+)<\/Code>/.exec(bytes.toString())?.[1] ?? '';
}

function explain({ bucket, region }: S3Place, status: number, code: string): string {
  const answer = `${String(status)} ${code}`.trim();
  if (code === 'NoSuchBucket')
    return `The picture store has no bucket ${bucket}: make it, or change MEDIA_URL.`;
  if (code === 'RequestTimeTooSkewed')
    return 'The picture store has another time than this machine: set the clocks right.';
  if (status === 401 || status === 403)
    return `The picture store refused the key (${answer}): check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and that the key may read, write, delete and list in ${bucket}.`;
  if (status < 400 || code === 'AuthorizationHeaderMalformed')
    return `The picture store does not have ${bucket} in the region ${region} (${answer}): set the region in MEDIA_URL.`;
  return `The picture store answered ${answer}: its own log says why.`;
}
