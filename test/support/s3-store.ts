/** A store that speaks S3, checks signatures, and keeps its objects in a folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterEach, beforeEach } from '@jest/globals';

/** The only key the store knows. */
export const S3_KEY = { id: 'S3RVER', secret: 'S3RVER' };
export const S3_ACCESS = { key: S3_KEY, region: null };

export interface S3Store {
  /** `http://127.0.0.1:41234` */
  readonly endpoint: string;
  /** Of a bucket that is there. */
  readonly mediaUrl: string;
  /** Ends it before the test does. */
  stop(): Promise<void>;
}

/** Gives each test a store of its own, with an empty bucket. */
export function useS3Store(): S3Store {
  let running: S3Store | undefined;
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-s3-'));
    running = await startS3Store(folder);
  });
  afterEach(async () => {
    await running?.stop();
    await rm(folder, { recursive: true });
  });
  return {
    get endpoint() {
      return running?.endpoint ?? '';
    },
    get mediaUrl() {
      return running?.mediaUrl ?? '';
    },
    stop: async () => running?.stop(),
  };
}

async function startS3Store(directory: string): Promise<S3Store> {
  const buckets = [{ name: 'pictures', configs: [] }];
  const store = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: buckets,
  });
  const { port } = await store.run();
  const endpoint = `http://127.0.0.1:${String(port)}`;
  let ended: Promise<void> | undefined;
  return {
    endpoint,
    mediaUrl: `s3://pictures/live?endpoint=${endpoint}`,
    stop: () => (ended ??= store.close()),
  };
}
