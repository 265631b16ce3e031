/** Requests to an S3-compatible store: signed (AWS Signature Version 4), bounded in time, tried again. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AwsClient } from 'aws4fetch';
import { UnavailableError } from '../../domain/errors.ts';
import type { S3Place } from './s3-place.ts';

export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly name: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface S3Answer {
  readonly status: number;
  readonly bytes: Buffer;
}

/** How long somebody waits for the store. */
export interface Patience {
  /** For one try, from asking to the last byte. */
  readonly tryMs: number;
  /** Before each further try. */
  readonly restsMs: readonly number[];
}

/** A reader who asks for a picture of a store that says nothing hears so within 15 seconds. */
export const PATIENCE: Patience = { tryMs: 4_500, restsMs: [100, 800] };

/** What asks the store, and asks again where nothing came back or the store could not do it just then: all that is asked
 *  of it may be done twice. It gives the last answer, whatever its status, or throws UnavailableError where none came. */
export function connectS3(place: S3Place, patience: Patience): (request: S3Request) => Promise<S3Answer> {
  return async (request) => {
    const signer = await openSigner(place);
    for (const restMs of patience.restsMs) {
      const answer = await askOnce(signer, place, request, patience.tryMs).catch(() => undefined);
      if (answer && !isPassing(answer)) return answer;
      await sleep(restMs);
    }
    return askOnce(signer, place, request, patience.tryMs);
  };
}

/** Loaded with the first request: most keep their pictures in a folder. */
async function openSigner({
  keyId: accessKeyId,
  secret: secretAccessKey,
  region,
}: S3Place): Promise<AwsClient> {
  const client = await import('aws4fetch');
  return new client.AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
}

function isPassing({ status }: S3Answer): boolean {
  return status >= 500 || status === 429;
}

async function askOnce(
  signer: AwsClient,
  { base }: S3Place,
  { method, name, bytes, headers }: S3Request,
  tryMs: number,
): Promise<S3Answer> {
  // The store refuses bytes that are not these.
  const hash = createHash('sha256').update(bytes ?? '').digest('hex'); // prettier-ignore
  const init = { method, headers: { ...headers, 'X-Amz-Content-Sha256': hash }, body: bytes ?? null };
  const signal = AbortSignal.timeout(tryMs);
  try {
    const answer = await fetch(await signer.sign(base + name, init), { redirect: 'manual', signal });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  } catch (cause) {
    const { origin } = new URL(base);
    throw new UnavailableError(
      `The picture store at ${origin} does not answer: make sure that it runs and that MEDIA_URL names it.`,
      { cause },
    );
  }
}
