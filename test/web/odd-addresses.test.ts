import { beforeEach, describe, expect, it } from '@jest/globals';
import { MARCH_5_PATH } from '../support/harbour-days.ts';
import { useSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSite();

beforeEach(() => site.publishDay({ day: '2026-03-05' }));

describe('an odd address', () => {
  it.each([
    '//',
    '///',
    '//example.org/',
    '//example.org/%2f..',
    '/\\example.org',
    '/..',
    '/../../etc/passwd',
    '/static/../../package.json',
    '/static/..%2f..%2fpackage.json',
    '/media/..%2f..%2fpackage.json',
    '/media/%2e%2e/dateline.db',
    '/media/%00',
    '/%',
    '/%ff',
    '/%c0%af',
    '/%00',
    '/tags/%00',
    '/tags/%ed%a0%80',
    '/harbour-daily//2026',
    '/HARBOUR-DAILY//2026',
    '/harbour-daily/2026/03/05.txt.txt',
    '/harbour-daily/99999/03/05',
    '/harbour-daily/0000/01/01',
    '/__proto__',
    '/constructor/prototype',
    '/?order[]=asc&order[__proto__][x]=1',
    `${MARCH_5_PATH}?%ff=%00`,
    `/${'a'.repeat(15_000)}`,
    `/${'a/'.repeat(7_000)}`,
    `/tags/${'%2f'.repeat(4_000)}`,
    `${MARCH_5_PATH}?order=${'a'.repeat(15_000)}`,
    `/${'a'.repeat(20_000)}`,
  ])('is answered, and never by 5xx: %p', async (path) => {
    const { status, body } = await visit(site, path);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(/node_modules|\.ts:\d|at Object\./);
  });

  it.each(['//example.org/', '//example.org//', '/\\example.org/', '/%2fexample.org/', '/%5cexample.org/'])(
    'leads to no other site: %s',
    async (path) => {
      const { headers } = await visit(site, path);
      expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    },
  );
});

describe('an address of JSON that leads nowhere', () => {
  it.each([
    ['a feed of no series', '/no-such-daily/feed.json', 404, 'Not Found'],
    ['what happened on a day that is not there', '/harbour-daily/2026/03/07/live.json', 404, 'Not Found'],
    [
      'what happened after nothing that was ever counted',
      `${MARCH_5_PATH}/live.json?after=x`,
      400,
      'Bad Request',
    ],
  ])('says so in JSON: %s', async (_name, path, status, title) => {
    const answer = await visit(site, path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'about:blank', title, status });
  });
});

describe('an address with a slash too many at its end', () => {
  it('leads to the one address of the page, its query kept', async () => {
    const answer = await visit(site, `${MARCH_5_PATH}/?order=asc`);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(`${MARCH_5_PATH}?order=asc`);
    expect((await visit(site, '/harbour-daily/')).headers.location).toBe('/harbour-daily');
  });
});

describe('a method that does something', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('is refused: %s', async (method) => {
    const answer = await visit(site, MARCH_5_PATH, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});
