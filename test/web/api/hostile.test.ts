import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ApiClient, faultsOf, useApi } from '../../support/api-client.ts';
import { useSiteWith } from '../../support/site.ts';

const ENTRIES = '/series/harbour-daily/entries';
const UPDATES = `${ENTRIES}/2026-03-05/updates`;
const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('hostile requests to the API', () => {
  const site = useSiteWith((newsroom) => newsroom.publishDay({ day: '2026-03-05' }));
  const api = useApi(site);
  let editor: ApiClient;

  beforeEach(async () => {
    editor = await api.as({ role: 'editor', series: ['harbour-daily'] });
  });

  it.each([
    ['NUL', '{"body":"a\\u0000b"}', 422],
    ['NUL as it is', '{"body":"a\u0000b"}', 400],
    ['half of a character', '{"body":"a\\ud800b"}', 422],
    ['the other half', '{"body":"a\\udc00b"}', 422],
    ['a character that is none', '{"body":"a\\ufffeb"}', 422],
    ['a vertical tab', '{"headline":"a\\u000bb","body":"x"}', 422],
    ['NUL in a list', '{"body":"x","tags":["\\u0000"]}', 422],
    ['NUL in the name of a field', '{"body":"x","\\u0000":1}', 422],
    ['a number beyond the safe ones', '{"body":9007199254740993}', 422],
    ['a number beyond all', '{"body":1e999}', 422],
    ['a list for a text', '{"body":["x"]}', 422],
    ['an object for a text', '{"body":{"$ne":""}}', 422],
    ['null for a text', '{"body":null}', 422],
    ['__proto__', '{"body":"x","__proto__":{"status":"draft"}}', 422],
    ['constructor', '{"body":"x","constructor":1}', 422],
    ['a list for a body', '[]', 422],
    ['a text for a body', '"x"', 422],
    ['null for a body', 'null', 422],
    ['no body', '', 400],
    ['half a body', '{"body":"x"', 400],
    ['two bodies', '{"body":"x"}{"body":"y"}', 400],
    ['a form for a body', 'body=x', 400],
    ['NaN', '{"body":NaN}', 400],
    ['a deep body', '['.repeat(100_000) + ']'.repeat(100_000), 422],
    ['a deep field', `{"body":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 422],
    ['a body of 10 MB', `{"body":"${'x'.repeat(10_000_000)}"}`, 413],
  ])('with %s are refused', async (_name, body, status) => {
    const answer = await editor.send('POST', UPDATES, { body, headers: JSON_TYPE });
    expect(answer.status).toBe(status);
    expect((await editor.get(UPDATES)).body).toEqual({ updates: [] });
  });

  it('with bytes that are no UTF-8 are refused', async () => {
    const body = Buffer.concat([Buffer.from('{"body":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    expect((await editor.send('POST', UPDATES, { body, headers: JSON_TYPE })).status).toBe(400);
  });

  it('with ten thousand fields are told of a few', async () => {
    const body = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`field${String(index)}`, 1]),
    );
    const answer = await editor.post(UPDATES, body);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body).length).toBeLessThan(5_000);
  });

  it.each([
    ['text', 'text/plain', 415],
    ['a form', 'application/x-www-form-urlencoded', 415],
    ['another JSON', 'application/json-patch+json', 415],
    ['JSON in another alphabet', 'application/json; charset=utf-16', 415],
    ['JSON with a parameter that is none', 'application/json; version=2', 415],
    ['JSON', 'application/json', 201],
    ['JSON in UTF-8', 'Application/JSON;charset="UTF-8"', 201],
  ])('that say their body is %s are answered so', async (_name, type, status) => {
    const headers = { 'Content-Type': type };
    expect((await editor.send('POST', UPDATES, { body: '{"body":"x"}', headers })).status).toBe(status);
  });

  it('with a coding that nobody knows are refused', async () => {
    const headers = { ...JSON_TYPE, 'Content-Encoding': 'x-squeezed' };
    expect((await editor.send('POST', UPDATES, { body: '{"body":"x"}', headers })).status).toBe(415);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=', 'limit'],
    ['limit=9007199254740993', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['limit[]=1', 'limit[]'],
    ['limit=%00', 'limit'],
    ['before=2026-02-30', 'before'],
    ['before=2026-03-05&before=2026-03-05', 'before'],
    ['before=%ED%A0%80', 'before'],
    ['after=2026-03-05', 'after'],
    ['__proto__=1', '__proto__'],
  ])('with the query %s are refused', async (query, name) => {
    const answer = await editor.get(`${ENTRIES}?${query}`);
    expect(answer.status).toBe(400);
    expect(faultsOf(answer)).toEqual([name]);
  });

  it('with a query where there is none are refused', async () => {
    expect((await editor.get('/series?limit=1')).status).toBe(400);
    expect((await editor.send('POST', `${UPDATES}?draft=1`, { body: { body: 'x' } })).status).toBe(400);
  });

  it.each([
    ['/series/%00/entries', 404],
    ['/series/%ED%A0%80/entries', 400],
    ['/series/%/entries', 400],
    [`/series/${'x'.repeat(2000)}/entries`, 404],
    [`${ENTRIES}/2026-03-05T00:00:00Z`, 404],
    [`${ENTRIES}/${"' or 1=1 --".replaceAll(' ', '%20')}`, 404],
    ['/updates/%00', 404],
    ['/updates/0190A1B2-0000-7000-8000-000000000000', 404],
    ['/series/', 404],
    ['/SERIES', 404],
    ['/nothing', 404],
    ['/api', 404],
    ['/api/v2/series', 404],
  ])('to %s find nothing', async (path, status) => {
    const answer = await editor.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it.each([
    ['PUT', '/series', 'GET, HEAD, POST'],
    ['DELETE', `${ENTRIES}/2026-03-05`, 'GET, HEAD, PATCH'],
    ['GET', `${ENTRIES}/2026-03-05/closure`, 'POST, DELETE'],
    ['HEAD', '/media', 'POST'],
    ['POST', '/openapi.json', 'GET, HEAD'],
  ])('by %s to %s are told the methods there are', async (method, path, allow) => {
    const answer = await editor.send(method, path);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe(allow);
    const options = await editor.send('OPTIONS', path);
    expect(options).toMatchObject({ status: 204, body: undefined });
    expect(options.headers.get('Allow')).toBe(allow);
  });

  it('from a page of another site are told nothing that a browser would hand on', async () => {
    const headers = { Origin: 'https://elsewhere.example' };
    const answer = await editor.get('/series', { headers });
    expect(answer.headers.has('Access-Control-Allow-Origin')).toBe(false);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('that meet a fault of the server learn nothing of its insides', async () => {
    await site.context.db.writer.schema.dropTable('answers').execute();
    const answer = await editor.post(UPDATES, { body: 'x' }, { 'Idempotency-Key': 'x' });
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'Something went wrong on the server. Try again later; the log there says what it was.',
    });
  });

  it('by HEAD get the headers alone', async () => {
    const answer = await editor.send('HEAD', `${ENTRIES}/2026-03-05`);
    expect(answer).toMatchObject({ status: 200, body: undefined });
    expect(answer.headers.get('ETag')).toBe('"1"');
  });
});
