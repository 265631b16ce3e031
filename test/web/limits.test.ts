import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { addAccount, signIn, tokenOf } from '../support/accounts.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

const MB = 1_000_000;

/** What the server answers to bytes as they are, until it closes the line. */
async function send(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(site.address()).port), '127.0.0.1');
  socket.write(bytes);
  let answer = '';
  for await (const chunk of socket.setEncoding('utf8')) answer += String(chunk);
  return answer;
}

describe('a request that is too large', () => {
  it('in its headers is refused before it is read', async () => {
    const answer = await send(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('in the form of the desk is refused with a page that says why', async () => {
    await site.publishDay({ day: '2026-03-05' });
    await addAccount(site.context, { role: 'admin' });
    const cookie = await signIn(site.address(), 'admin@news.example');
    const answer = await fetch(`${site.address()}/desk/harbour-daily/2026-03-05/latest`, {
      method: 'POST',
      headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams({ latest: 'a'.repeat(4 * MB) }),
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('The form is larger than this page takes');
  });

  it('in the JSON of the API is refused with a problem', async () => {
    const token = await tokenOf(site.context, await addAccount(site.context, { role: 'admin' }));
    const answer = await fetch(`${site.address()}/api/v1/series/harbour-daily/entries`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'a'.repeat(5 * MB) }),
    });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 413, detail: 'The body is larger than 4 MB.' });
  });
});

describe('a request that is no HTTP', () => {
  it('is refused', async () => {
    expect(await send('\u0016\u0003\u0001\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });
});
