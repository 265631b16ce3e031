import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { parseS3Url } from '../../src/store/media/s3-place.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const readHere = (name: string) => readFile(path.join(ROOT, name), 'utf8');
const run = promisify(execFile);

const COMPOSE = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
      healthcheck: z.object({ test: z.array(z.string()) }).optional(),
      depends_on: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  volumes: z.record(z.string(), z.null()),
});

describe('the compose file', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-compose-'));
    await cp(path.join(ROOT, 'deploy'), path.join(folder, 'deploy'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const makeEnv = (...args: string[]) => run('sh', ['deploy/make-env.sh', ...args], { cwd: folder });

  async function readEnv(): Promise<Readonly<Record<string, string>>> {
    await makeEnv('https://news.example');
    const lines = (await readFile(path.join(folder, '.env'), 'utf8')).matchAll(/^(\w+)=(.+)$/gm);
    return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
  }

  /** With its variables filled in, as Compose does. */
  async function readCompose() {
    const env = await readEnv();
    const text = (await readHere('compose.yaml')).replaceAll(
      /\$\{(\w+):\?[^}]+\}/g,
      (_whole, name: string) => {
        const value = env[name];
        if (value === undefined) throw new Error(`make-env.sh makes no ${name}.`);
        return value;
      },
    );
    expect(text).not.toContain('${');
    return COMPOSE.parse(parse(text, { merge: true }));
  }

  it('has settings for its web processes that the program knows and takes', async () => {
    const { services } = await readCompose();
    const settings = await readHere('docs/self-hosting.md');

    expect(services['web-1']?.environment).toEqual(services['web-2']?.environment);
    const environment = services['web-1']?.environment ?? {};
    for (const name of Object.keys(environment)) expect(settings).toContain(`\`${name}\``);
    const config = readConfig({}, environment);
    expect(config).toMatchObject({ publicUrl: 'https://news.example', trustProxy: 1 });
    expect(config.databaseUrl).toMatch(/^postgres:\/\/dateline:[0-9a-f]{64}@postgres\/dateline$/);
  });

  it('leads them to the bucket that the store makes, by the key that it makes', async () => {
    const { services } = await readCompose();
    const { mediaUrl, s3 } = readConfig({}, services['web-1']?.environment ?? {});
    const place = parseS3Url(mediaUrl, s3);
    const garage = services['garage']?.environment;
    const toml = await readHere('deploy/garage.toml');

    expect(place).toMatchObject({
      bucket: garage?.['GARAGE_DEFAULT_BUCKET'],
      keyId: garage?.['GARAGE_DEFAULT_ACCESS_KEY'],
      secret: garage?.['GARAGE_DEFAULT_SECRET_KEY'],
    });
    expect(place.base).toBe('http://garage:3900/dateline/');
    expect(toml).toContain('api_bind_addr = "[::]:3900"');
    expect(toml).toContain(`s3_region = "${place.region}"`);
  });

  it('has the proxy ask both web processes, where the image listens', async () => {
    const { services } = await readCompose();
    const image = await readHere('Dockerfile');

    expect(services['proxy']?.environment['UPSTREAMS']).toBe('web-1:3000 web-2:3000');
    expect(image).toMatch(/PORT=3000 DATA_DIR=\/data/);
    for (const name of ['web-1', 'web-2']) {
      expect(services[name]?.volumes).toEqual([`${name}:/data`]);
      expect(services[name]?.healthcheck?.test.join(' ')).toContain('127.0.0.1:3000/readyz');
    }
  });

  it('names the services, volumes and files that there are', async () => {
    const { services, volumes } = await readCompose();
    const mounts = Object.values(services).flatMap((service) =>
      service.volumes.map((line) => line.split(':')[0]),
    );

    for (const { depends_on = {} } of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(depends_on)));
    }
    for (const mount of mounts.filter((name) => name?.startsWith('./'))) {
      expect((await stat(path.join(ROOT, mount ?? ''))).isFile()).toBe(true);
    }
    expect(new Set(mounts.filter((name) => !name?.startsWith('./')))).toEqual(new Set(Object.keys(volumes)));
  });

  it('gets secrets that nobody else has, readable by nobody else', async () => {
    const [first, mode] = [await readEnv(), (await stat(path.join(folder, '.env'))).mode];
    await rm(path.join(folder, '.env'));
    const second = await readEnv();

    expect(mode & 0o077).toBe(0);
    for (const name of Object.keys(first).filter((key) => key !== 'PUBLIC_URL')) {
      expect(first[name]).toMatch(/^(GK[0-9a-f]{24}|[0-9a-f]{64})$/);
      expect(first[name]).not.toBe(second[name]);
    }
  });

  it('keeps the secrets that are there, and wants an address', async () => {
    await expect(makeEnv()).rejects.toMatchObject({ code: 2 });
    await expect(makeEnv('news.example')).rejects.toMatchObject({ code: 2 });
    await makeEnv('https://news.example');
    const before = await readFile(path.join(folder, '.env'), 'utf8');

    await expect(makeEnv('https://news.example')).rejects.toMatchObject({ code: 1 });
    expect(await readFile(path.join(folder, '.env'), 'utf8')).toBe(before);
  });
});
