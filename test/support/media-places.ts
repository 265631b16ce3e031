/** The places that pictures can be kept in, for tests that run on each of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import type { MediaFiles } from '../../src/store/media/media-files.ts';
import { openMediaFiles } from '../../src/store/media/open-media-files.ts';
import { S3_ACCESS, useS3Store } from './s3-store.ts';

export const MEDIA_PLACES = ['a folder', 'an S3 store'] as const;
export type MediaPlace = (typeof MEDIA_PLACES)[number];

/** Gives each test an empty place. */
export function useMediaFiles(place: MediaPlace): { readonly files: MediaFiles } {
  const useUrl = place === 'a folder' ? useFolder : useS3Store;
  const used = useUrl();
  return {
    get files() {
      return openMediaFiles(used.mediaUrl, S3_ACCESS);
    },
  };
}

function useFolder(): { readonly mediaUrl: string } {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-media-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return {
    get mediaUrl() {
      return `file:${folder}/deep/media`;
    },
  };
}
