import express from 'express';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { loadWhenAsked } from '../../src/web/load-when-asked.ts';

function appThat(load: () => Promise<express.RequestHandler>) {
  return express().use('/desk', loadWhenAsked(load));
}

const WELCOME: express.RequestHandler = (_request, response) => {
  response.send('welcome');
};

describe('a part of the site that is loaded when it is asked for', () => {
  it('is loaded once, for all who ask meanwhile', async () => {
    let loads = 0;
    const app = appThat(() => {
      loads += 1;
      return Promise.resolve(WELCOME);
    });
    const answers = await Promise.all([1, 2, 3].map(() => request(app).get('/desk/entries')));

    expect(answers.map(({ text }) => text)).toEqual(['welcome', 'welcome', 'welcome']);
    expect(loads).toBe(1);
  });

  it('is loaded by nobody who asks for something else', async () => {
    let loads = 0;
    const app = appThat(() => {
      loads += 1;
      return Promise.resolve(WELCOME);
    });
    expect((await request(app).get('/harbour-daily')).status).toBe(404);
    expect(loads).toBe(0);
  });

  it('is loaded by the next who asks, where it could not be', async () => {
    let loads = 0;
    const app = appThat(async () => {
      loads += 1;
      if (loads === 1) throw new Error('too many open files');
      return Promise.resolve(WELCOME);
    });
    expect((await request(app).get('/desk')).status).toBe(500);
    expect((await request(app).get('/desk')).text).toBe('welcome');
  });
});
