import { describe, expect, it } from '@jest/globals';
import { useSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

describe('a request that changes something', () => {
  const site = useSite();
  const send = async (headers: Readonly<Record<string, string>>) =>
    (await visit(site, '/desk/sign-in', { method: 'POST', headers })).status;
  const here = () => site.address();

  it.each([
    ['names the public address as where it comes from', { Origin: 'https://news.example' }],
    ['is said to come from this site', { 'Sec-Fetch-Site': 'same-origin' }],
    ['is said to be by hand, with its origin', { Origin: 'https://news.example', 'Sec-Fetch-Site': 'none' }],
    ['carries a token', { Authorization: 'Bearer dateline_of-a-program' }],
  ])('is let in when it %s', async (_name, headers) => {
    expect(await send(headers)).toBe(401);
  });

  it('is let in when it comes from the name and port it was sent to', async () => {
    expect(await send({ Origin: here() })).toBe(401);
  });

  it.each([
    ['says nothing of where it comes from', {}],
    ['comes from another site', { Origin: 'https://evil.example' }],
    ['comes from a page without an origin', { Origin: 'null' }],
    ['comes from a neighbour of this site', { Origin: 'https://blog.news.example' }],
    ['comes from another port', { Origin: 'https://news.example:8443' }],
    ['names an origin that is none', { Origin: 'news.example' }],
    ['is said to come from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['is said to come from a neighbour', { Origin: 'https://news.example', 'Sec-Fetch-Site': 'same-site' }],
    [
      'comes from another site and carries a token',
      { Origin: 'https://evil.example', Authorization: 'Bearer dateline_of-a-program' },
    ],
  ])('is refused when it %s', async (_name, headers) => {
    expect(await send(headers)).toBe(403);
  });
});

describe('a request that only reads', () => {
  const site = useSite();

  it('may come from anywhere: a link to the desk works', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    expect((await visit(site, '/desk/sign-in', { headers })).status).toBe(200);
  });
});
