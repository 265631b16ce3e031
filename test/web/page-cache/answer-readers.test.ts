import express from 'express';
import { afterEach, expect, it } from '@jest/globals';
import { handleErrors } from '../../../src/web/error-handler.ts';
import { addressOf, listen, stop } from '../../../src/web/listener.ts';
import { type AnswerParts, answerReaders } from '../../../src/web/page-cache/answer-readers.ts';
import { PageCache } from '../../../src/web/page-cache/page-cache.ts';
import { tellRefusals } from '../../../src/web/refusals.ts';
import { addViews } from '../../../src/web/html/views.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const newsroom = useNewsroom();
let end: () => Promise<void>;
afterEach(() => end());

/** @returns its address */
async function serve(given: Pick<AnswerParts, 'app'> & Partial<AnswerParts>): Promise<string> {
  const { context } = newsroom;
  const answer = answerReaders({ context, pages: new PageCache(), live: { count: 0 }, ...given });
  const server = await listen(answer, {
    port: 0,
    host: '127.0.0.1',
    publicUrl: newsroom.context.config.publicUrl,
  });
  end = () => stop(server);
  return addressOf(server);
}

it('how often a page is to ask is told anew where many more have opened it', async () => {
  let rendered = 0;
  const app = express().get('/{*path}', (_request, response) => void response.json({ seq: (rendered += 1) }));
  const live = { count: 0 };
  const address = await serve({ app, live });
  const ask = async () => (await fetch(`${address}/harbour-daily/2026/03/05/live.json`)).json();

  expect([await ask(), await ask()]).toEqual([{ seq: 1 }, { seq: 1 }]);
  live.count = 1_999;
  expect(await ask()).toEqual({ seq: 1 });
  live.count = 2_000;
  expect([await ask(), await ask()]).toEqual([{ seq: 2 }, { seq: 2 }]);
});

it('all who wait for a page that is never rendered are answered 503, and whoever comes after them is not', async () => {
  let asked = 0;
  const app = express()
    .use(tellRefusals)
    .get('/', (_request, response) => {
      asked += 1;
      if (asked > 1) response.send('The harbour is open.');
    })
    .use(handleErrors(newsroom.context));
  addViews(app);
  const address = await serve({ app, renderWithinMs: 1_000 });

  const answers = await Promise.all([fetch(address), fetch(address)]);
  expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
    [503, '30'],
    [503, '30'],
  ]);
  expect(await (await fetch(address)).text()).toBe('The harbour is open.');
});
