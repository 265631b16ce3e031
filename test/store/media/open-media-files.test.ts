import { describe, expect, it } from '@jest/globals';
import { openMediaFiles } from '../../../src/store/media/open-media-files.ts';
import { parseS3Url } from '../../../src/store/media/s3-place.ts';

const ACCESS = { key: { id: 'KEY-ID', secret: 'very-secret' }, region: null };

describe('MEDIA_URL', () => {
  it.each([
    ['s3://news?endpoint=http://127.0.0.1:9000', 'http://127.0.0.1:9000/news/', 'us-east-1'],
    [
      's3://news/live/photos/?endpoint=https://s3.example',
      'https://s3.example/news/live/photos/',
      'us-east-1',
    ],
    [
      's3://news?endpoint=https://x.example/storage/s3/&region=garage',
      'https://x.example/storage/s3/news/',
      'garage',
    ],
    ['s3://news?endpoint=https://s3.example&style=host', 'https://news.s3.example/', 'us-east-1'],
    ['s3://news?region=eu-west-1', 'https://news.s3.eu-west-1.amazonaws.com/', 'eu-west-1'],
    ['s3://news.eu?region=eu-west-1&style=path', 'https://s3.eu-west-1.amazonaws.com/news.eu/', 'eu-west-1'],
  ])('%s leads to %s', (url, base, region) => {
    expect(parseS3Url(url, ACCESS)).toMatchObject({ base, region, keyId: 'KEY-ID' });
  });

  it('takes the region of the environment where it names none', () => {
    const place = parseS3Url('s3://news', { ...ACCESS, region: 'eu-west-3' });
    expect(place).toMatchObject({ base: 'https://news.s3.eu-west-3.amazonaws.com/', region: 'eu-west-3' });
  });

  it.each([
    ['./media', 'must name a folder, as in file:./data/media, or a bucket'],
    ['file:', 'must name a folder'],
    ['s3://', 'it takes s3://BUCKET?endpoint=https://HOST'],
    ['s3:/bucket', 'it takes s3://BUCKET?endpoint=https://HOST'],
    ['s3://My_Bucket', 'the bucket in small letters'],
    ['s3://news', 'needs a region, here or as AWS_REGION'],
    ['s3://key:very-secret@news?region=x', 'keys do not belong into it'],
    ['s3://news?endpont=https://s3.example', 'the parameter "endpont" means nothing'],
    ['s3://news?region=a&region=b', 'the parameter "region" stands there twice'],
    ['s3://news?region=a&style=virtual', 'style takes path or host'],
    ['s3://news?endpoint=s3.example', 'endpoint takes an http or https address'],
    ['s3://news?endpoint=https://key:very-secret@s3.example', 'endpoint takes an http or https address'],
    ['s3://news/a%20b?region=a', 'the folder in the bucket takes letters'],
  ])('%s is refused, and no secret shown', (url, why) => {
    const opening = () => openMediaFiles(url, ACCESS);
    expect(opening).toThrow(why);
    expect(opening).not.toThrow('very-secret');
    expect(opening).toThrow('MEDIA_URL');
  });

  it('of an S3 store needs a key', () => {
    const opening = () => openMediaFiles('s3://news?region=a', { key: null, region: null });
    expect(opening).toThrow('an S3 store needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, both');
  });
});
