import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.ts';

describe('the settings', () => {
  it('have the defaults that self-hosting.md names', () => {
    expect(readConfig({ DATA_DIR: '/srv/my data' }, {})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      dataDir: '/srv/my data',
      databaseUrl: 'sqlite:/srv/my data/dateline.db',
      mediaUrl: 'file:/srv/my data/media',
      s3: { key: null, region: null },
      secret: null,
      closeAfterMs: 21_600_000,
      streamsMax: 20_000,
      streamsPerAddress: 500,
      trustProxy: 0,
      logLevel: 'info',
    });
  });

  it('take what a command was given before what the environment says, and empty ones for not set', () => {
    const environment = { PORT: '80', HOST: '', LOG_LEVEL: 'warn', PUBLIC_URL: 'https://news.example/' };

    expect(readConfig({ PORT: '8080', LOG_LEVEL: undefined }, environment)).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      logLevel: 'warn',
      publicUrl: 'https://news.example',
    });
  });

  it('name files and folders from where the program runs, and leave other addresses as they are', () => {
    const places = { DATA_DIR: 'data', DATABASE_URL: 'sqlite:site.db', MEDIA_URL: 'file:./pictures' };

    expect(readConfig(places, {}, '/srv/site')).toMatchObject({
      dataDir: '/srv/site/data',
      databaseUrl: 'sqlite:/srv/site/site.db',
      mediaUrl: 'file:/srv/site/pictures',
    });
    const elsewhere = {
      DATABASE_URL: 'sqlite:/srv/site.db',
      MEDIA_URL: 's3://pictures?endpoint=https://s3.example',
    };
    expect(readConfig(elsewhere, {}, '/home/ada')).toMatchObject({
      databaseUrl: 'sqlite:/srv/site.db',
      mediaUrl: 's3://pictures?endpoint=https://s3.example',
    });
  });

  it.each([
    ['90m', 5_400_000],
    ['6h', 21_600_000],
    ['1d', 86_400_000],
  ])('read CLOSE_AFTER=%s as %d ms', (text, ms) => {
    expect(readConfig({}, { CLOSE_AFTER: text }).closeAfterMs).toBe(ms);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '0x50'],
    ['PORT', ' '],
    ['PUBLIC_URL', 'news.example'],
    ['PUBLIC_URL', 'https://news.example/path'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['MEDIA_URL', '/srv/media'],
    ['SECRET', 'short'],
    ['CLOSE_AFTER', '6'],
    ['CLOSE_AFTER', '-1h'],
    ['STREAMS_MAX', '-1'],
    ['STREAMS_PER_ADDRESS', '1.5'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', 'TRUE'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '1.5'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', '::/0'],
    ['TRUST_PROXY', '10/8'],
    ['TRUST_PROXY', '10.0.0.0/8, 2'],
    ['TRUST_PROXY', 'loopback,'],
    ['TRUST_PROXY', 'proxy.example'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s by its name', (name, value) => {
    expect(() => readConfig({}, { [name]: value })).toThrow(`${name} is wrong: it takes `);
  });

  it.each([
    ['true', 1],
    ['false', 0],
    ['0', 0],
    ['2', 2],
    ['loopback', ['loopback']],
    ['10.0.0.0/8, fd00::/8,192.0.2.1 , ::1', ['10.0.0.0/8', 'fd00::/8', '192.0.2.1', '::1']],
  ])('read TRUST_PROXY=%s as %j', (text, trusted) => {
    expect(readConfig({}, { TRUST_PROXY: text }).trustProxy).toEqual(trusted);
  });

  it('say what TRUST_PROXY takes', () => {
    expect(() => readConfig({}, { TRUST_PROXY: 'yes' })).toThrow(
      'TRUST_PROXY is wrong: it takes true (one proxy), false (none), a number of proxies such as 2, or their networks such as 10.0.0.0/8, fd00::/8, loopback',
    );
  });

  it('hold the key of an S3 store where both of its halves are set', () => {
    const key = { AWS_ACCESS_KEY_ID: 'KEY-ID', AWS_SECRET_ACCESS_KEY: 'very-secret' };

    expect(readConfig({}, { ...key, AWS_REGION: 'eu-west-3' }).s3).toEqual({
      key: { id: 'KEY-ID', secret: 'very-secret' },
      region: 'eu-west-3',
    });
    expect(readConfig({}, { ...key, AWS_SECRET_ACCESS_KEY: '' }).s3.key).toBeNull();
  });

  it('demand a SECRET where several processes may share a database', () => {
    const DATABASE_URL = 'postgres://localhost/dateline';

    expect(() => readConfig({}, { DATABASE_URL })).toThrow('SECRET is wrong');
    expect(readConfig({}, { DATABASE_URL, SECRET: '0123456789abcdef' }).secret).toBe('0123456789abcdef');
  });
});
