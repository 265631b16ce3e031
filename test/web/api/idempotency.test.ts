import { beforeEach, describe, expect, it } from '@jest/globals';
import { ENGINES } from '../../support/databases.ts';
import { type ApiClient, useApi } from '../../support/api-client.ts';
import { toList, valueAt } from '../../support/json-values.ts';
import { useSite } from '../../support/site.ts';

const ENTRY = '/series/harbour-daily/entries/2026-03-05';
const UPDATES = `${ENTRY}/updates`;
const KEY = { 'Idempotency-Key': '8e03978e-40d5-43dd-bc93-6894a57f9324' };

describe.each(ENGINES)('Idempotency-Key of the API on %s', (engine) => {
  const site = useSite(engine);
  const api = useApi(site);
  let editor: ApiClient;

  beforeEach(async () => {
    await site.publishDay({ day: '2026-03-05' });
    editor = await api.as({ role: 'editor', series: ['harbour-daily'] });
  });

  const countUpdates = async () => {
    const { body } = await editor.get(UPDATES);
    return toList(valueAt(body, ['updates'])).length;
  };

  it('posts once what is sent twice, and answers the same', async () => {
    const first = await editor.post(UPDATES, { body: 'Once.' }, KEY);
    const second = await editor.post(UPDATES, { body: 'Once.' }, KEY);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(first.headers.get('Idempotency-Replayed')).toBeNull();
    expect(second.headers.get('Idempotency-Replayed')).toBe('true');
    for (const name of ['Location', 'ETag', 'Content-Type']) {
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    }
    expect(await countUpdates()).toBe(1);
  });

  it('posts once what is sent many times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => editor.post(UPDATES, { body: 'Once.' }, KEY)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.has('Idempotency-Replayed'))).toHaveLength(7);
    expect(await countUpdates()).toBe(1);
  });

  it('stands for one request', async () => {
    await editor.post(UPDATES, { body: 'Once.' }, KEY);
    expect((await editor.post(UPDATES, { body: 'Twice.' }, KEY)).status).toBe(422);
    expect((await editor.post(`${ENTRY}/closure`, undefined, KEY)).status).toBe(422);
    expect(await countUpdates()).toBe(1);
  });

  it('is one thing for each account', async () => {
    const other = await api.as({ role: 'editor', series: ['harbour-daily'] });
    await editor.post(UPDATES, { body: 'Hers.' }, KEY);
    expect((await other.post(UPDATES, { body: 'His.' }, KEY)).status).toBe(201);
  });

  it('is free again after what was refused, and after a day', async () => {
    expect((await editor.post(UPDATES, { body: '' }, KEY)).status).toBe(422);
    expect((await editor.post(UPDATES, { body: 'Right.' }, KEY)).status).toBe(201);
    site.setClock('2026-03-06T12:00:01.000Z');
    const next = await editor.post(UPDATES, { body: 'Another.' }, KEY);
    expect(next.status).toBe(201);
    expect(next.headers.has('Idempotency-Replayed')).toBe(false);
  });

  it('answers a change again, whose state is no longer the present one', async () => {
    const change = () => editor.patch(ENTRY, { title: 'Changed' }, { ...KEY, 'If-Match': '"1"' });
    const first = await change();
    expect(await change()).toMatchObject({ status: 200, body: first.body });
    expect((await editor.get(ENTRY)).body).toMatchObject({ revision: 2 });
  });

  it('closes once, and withdraws once', async () => {
    const posted = await editor.post(UPDATES, { body: 'x' });
    const withdrawal = `${String(posted.headers.get('Location'))}/withdrawal`;
    const other = { 'Idempotency-Key': 'another' };
    for (let sent = 0; sent < 2; sent += 1) {
      expect((await editor.post(`${ENTRY}/closure`, undefined, KEY)).status).toBe(200);
      expect((await editor.post(withdrawal, { reason: 'x' }, other)).status).toBe(200);
    }
  });

  it.each([
    ['nothing', ''],
    ['what is too long', 'x'.repeat(201)],
    ['spaces', 'a key'],
  ])('is not %s', async (_name, key) => {
    const answer = await editor.post(UPDATES, { body: 'x' }, { 'Idempotency-Key': key });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: { 'Idempotency-Key': expect.any(String) } },
    });
  });
});
