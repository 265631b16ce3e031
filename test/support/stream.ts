/** Reading a stream as a browser's EventSource does, over real HTTP. */
import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { StreamEvent } from '../../src/live/stream-event.ts';

/** A stream that is open, or was. */
export interface OpenStream {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** What came so far, as text. */
  text(): string;
  /** The events that came so far. */
  events(): readonly StreamEvent[];
  /** Resolves once what came so far satisfies a condition.
   *  @throws the stream ended before */
  until(condition: (events: readonly StreamEvent[]) => boolean): Promise<readonly StreamEvent[]>;
  /** Resolves when the server has ended the stream, or the connection broke. */
  readonly over: Promise<void>;
  /** Goes away, as a closed page does. */
  close(): void;
}

/** Opens a stream; resolves with the head of its answer.
 *  @param path  of the stream, with its query */
export function openStream(
  address: string,
  path: string,
  { method = 'GET', headers = {} }: { readonly method?: string; readonly headers?: OutgoingHttpHeaders } = {},
): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    const request = http.request(address + path, { agent: false, method, headers });
    request.once('error', reject);
    request.once('response', (response) => resolve(follow(request, response)));
    request.end();
  });
}

function follow(request: http.ClientRequest, response: http.IncomingMessage): OpenStream {
  let text = '';
  let isOver = false;
  let onChange: (() => void)[] = [];
  const wake = () => {
    const waiting = onChange;
    onChange = [];
    for (const one of waiting) one();
  };
  const over = new Promise<void>((resolve) => {
    response.once('close', () => {
      isOver = true;
      wake();
      resolve();
    });
  });
  // That the server is stopped in the middle is what some tests are about.
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  response.setEncoding('utf8').on('data', (chunk) => {
    text += String(chunk);
    wake();
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: () => text,
    events: () => parseEvents(text),
    async until(condition) {
      while (!condition(parseEvents(text))) {
        if (isOver) throw new Error(`The stream ended before. It said: ${text}`);
        await new Promise<void>((resolve) => onChange.push(resolve));
      }
      return parseEvents(text);
    },
    over,
    close: () => request.destroy(),
  };
}

/** Reads the events of a stream's text; one that has not come whole is left out. Holds id and event against the data. */
export function parseEvents(text: string): StreamEvent[] {
  const blocks = text.split('\n\n').slice(0, -1);
  return blocks.filter((block) => block.startsWith('id: ')).map(parseEvent);
}

function parseEvent(block: string): StreamEvent {
  const [, id, name, data] = /^id: (\d+)\nevent: (\w+)\ndata: ([^\n]+)$/.exec(block) ?? [];
  const event = EVENT.parse(JSON.parse(data ?? 'null'));
  if (Number(id) !== event.seq || name !== event.kind)
    throw new Error(`The event contradicts itself: ${block}`);
  return event;
}

/** Reads an answer of live.json. */
export function parseLive(body: string): z.infer<typeof LIVE> {
  return LIVE.parse(JSON.parse(body));
}

const EVENT = z.strictObject({
  seq: z.number(),
  kind: z.enum(['update', 'revise', 'withdraw', 'entry', 'close']),
  id: z.string(),
  anchor: z.string().nullable(),
  stamp: z.string().nullable(),
  postedAt: z.string(),
  html: z.string(),
  changed: z.string(),
  parts: z.string(),
  permalink: z.string(),
});

const LIVE = z.strictObject({
  seq: z.number(),
  events: z.array(EVENT),
  intervalMs: z.number(),
  closed: z.boolean(),
});
