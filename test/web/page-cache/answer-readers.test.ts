import express from 'express';
import { afterEach, expect, it } from '@jest/globals';
import { addressOf, listen, stop } from '../../../src/web/listener.ts';
import { answerReaders } from '../../../src/web/page-cache/answer-readers.ts';
import { PageCache } from '../../../src/web/page-cache/page-cache.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const newsroom = useNewsroom();
let end: () => Promise<void>;
afterEach(() => end());

it('how often a page is to ask is told anew where many more have opened it', async () => {
  let rendered = 0;
  const app = express().get('/{*path}', (_request, response) => void response.json({ seq: (rendered += 1) }));
  const live = { count: 0 };
  const answer = answerReaders({ context: newsroom.context, app, pages: new PageCache(), live });
  const server = await listen(answer, {
    port: 0,
    host: '127.0.0.1',
    publicUrl: newsroom.context.config.publicUrl,
  });
  end = () => stop(server);
  const ask = async () => (await fetch(`${addressOf(server)}/harbour-daily/2026/03/05/live.json`)).json();

  expect([await ask(), await ask()]).toEqual([{ seq: 1 }, { seq: 1 }]);
  live.count = 1_999;
  expect(await ask()).toEqual({ seq: 1 });
  live.count = 2_000;
  expect([await ask(), await ask()]).toEqual([{ seq: 2 }, { seq: 2 }]);
});
