import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { render } from '../../../src/web/page-cache/rendering.ts';

describe('an answer in memory', () => {
  it('has the status, the headers and the body of what the application sends', async () => {
    const app = express().get('/tides', (_request, response) => {
      response.status(203).set('Cache-Control', 'no-store').type('text').send('High at noon');
    });
    const { status, headers, contentType, body } = await render(app, '/tides');
    expect({ status, contentType, body: body.toString() }).toEqual({
      status: 203,
      contentType: 'text/plain; charset=utf-8',
      body: 'High at noon',
    });
    expect(headers.join(': ')).toContain('cache-control: no-store');
  });

  it('comes too where the application fails, and so does the page that would tell of it', async () => {
    // Any other environment has Express tell the console.
    const app = express().set('env', 'test');
    app.use(() => {
      throw new Error('The page cannot be rendered.');
    });
    expect(await render(app, '/tides')).toMatchObject({ status: 500 });
  });

  it('is waited for no longer than a while where the application never answers', async () => {
    const app = express().get('/tides', () => undefined);
    await expect(render(app, '/tides', 1)).rejects.toThrow(
      '/tides was not rendered within 0.001 seconds. Try again in a while.',
    );
  });
});
