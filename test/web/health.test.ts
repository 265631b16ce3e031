import { describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { createApp } from '../../src/web/app.ts';
import { useNewsroom } from '../support/newsroom.ts';

describe('whatever watches over the process', () => {
  const newsroom = useNewsroom();

  it('is told that it lives, and never from a cache', async () => {
    const response = await supertest(createApp(newsroom.context)).get('/healthz');

    expect([response.status, response.text]).toEqual([200, 'ok\n']);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('is told that it can serve readers while the database answers', async () => {
    const app = createApp(newsroom.context);

    const before = await supertest(app).get('/readyz');
    await newsroom.context.db.close();
    const after = await supertest(app).get('/readyz');

    expect([before.status, before.text]).toEqual([200, 'ready\n']);
    expect([after.status, after.text]).toEqual([503, 'the database does not answer\n']);
  });
});
