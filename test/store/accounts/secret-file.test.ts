import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepSecret } from '../../../src/store/accounts/secret-file.ts';

describe('the secret of a data folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-secret-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once, of 256 random bits, in a file for its owner alone', async () => {
    const secret = keepSecret(folder);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(keepSecret(folder)).toBe(secret);
    expect((await stat(path.join(folder, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['secret']);
  });

  it('is never too short to be one', async () => {
    await writeFile(path.join(folder, 'secret'), '');
    expect(() => keepSecret(folder)).toThrow('holds no secret. Delete it');
  });
});
