import { describe, expect, it } from '@jest/globals';
import { useSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

describe('whatever watches over the process', () => {
  const site = useSite();

  it('is told that it lives, and never from a cache', async () => {
    const response = await visit(site, '/healthz');

    expect([response.status, response.body]).toEqual([200, 'ok\n']);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('is told that it can serve readers while the database answers', async () => {
    const before = await visit(site, '/readyz');
    await site.context.db.close();
    const after = await visit(site, '/readyz');

    expect([before.status, before.body]).toEqual([200, 'ready\n']);
    expect([after.status, after.body]).toEqual([503, 'the database does not answer\n']);
  });
});
