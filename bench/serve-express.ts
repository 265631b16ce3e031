/** A server whose Express route sends what it is told to, in a process of its own: what the framework takes. */
import { createServer } from 'node:http';
import express from 'express';
import { answerParent } from './child.ts';

let answer: { status: number; headers: Record<string, string>; body: Buffer } = {
  status: 404,
  headers: {},
  body: Buffer.alloc(0),
};

const app = express().disable('etag').disable('x-powered-by');
app.get(/.*/, (_request, response) => {
  response.status(answer.status).set(answer.headers).send(answer.body);
});
const server = createServer({ keepAliveTimeout: 75_000 }, app).listen(0, '127.0.0.1', () =>
  answerParent(server, {
    send: ({ status, headers, body }: { status: number; headers: [string, string][]; body: string }) => {
      answer = { status, headers: Object.fromEntries(headers), body: Buffer.from(body, 'base64') };
    },
  }),
);
process.once('disconnect', () => process.exit());
