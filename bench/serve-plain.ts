/** A server of plain node:http that sends what it is told to, in a process of its own. */
import { createServer } from 'node:http';
import { answerParent } from './child.ts';

let answer: { status: number; headers: string[]; body: Buffer } = {
  status: 404,
  headers: [],
  body: Buffer.alloc(0),
};

const server = createServer({ keepAliveTimeout: 75_000 }, (_request, response) => {
  response.writeHead(answer.status, answer.headers).end(answer.body);
}).listen(0, '127.0.0.1', () =>
  answerParent(server, {
    send: ({ status, headers, body }: { status: number; headers: [string, string][]; body: string }) => {
      answer = { status, headers: headers.flat(), body: Buffer.from(body, 'base64') };
    },
  }),
);
process.once('disconnect', () => process.exit());
