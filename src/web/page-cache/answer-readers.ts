/** Readers answered from memory, before the application takes a look: its look alone costs several times as much. */
import type { RequestListener } from 'node:http';
import type { Express } from 'express';
import { pollIntervalMs } from '../../domain/wire/poll-interval.ts';
import type { Context } from '../../services/context.ts';
import { BusyError } from '../http-errors.ts';
import { noteRefusal } from '../refusals.ts';
import { Page } from './page.ts';
import { pageAddress, type PageAddress } from './page-address.ts';
import type { PageCache } from './page-cache.ts';
import { render } from './rendering.ts';
import { type Exchange, sendPage } from './send-page.ts';

export interface AnswerParts {
  readonly context: Pick<Context, 'clock' | 'log'>;
  readonly app: Express;
  readonly pages: PageCache;
  /** Streams that are open. */
  readonly live: { readonly count: number };
  /** How long the application may take over a page; 30 seconds unless told otherwise. */
  readonly renderWithinMs?: number;
}

/** Answers whoever asks for a page that may be kept, and leaves everything else to the application. */
export function answerReaders(parts: AnswerParts): RequestListener {
  return (request, response) => {
    const { method, url = '' } = request;
    const isReading = method === 'GET' || method === 'HEAD';
    if (isReading && answerKept(parts, url, { request, response })) return;
    const address = isReading ? pageAddress(url) : undefined;
    if (address) void answerAddress(parts, address, { request, response });
    else parts.app(request, response);
  };
}

/** @returns false where the page is not kept */
function answerKept(parts: AnswerParts, url: string, exchange: Exchange): boolean {
  const { context, pages } = parts;
  const page = pages.find(url);
  if (!page || page.intervalMs !== intervalFor(url, parts)) return false;
  const nowMs = () => Date.parse(context.clock.now());
  const { doubtedSinceMs } = pages;
  if (doubtedSinceMs !== undefined && nowMs() - doubtedSinceMs >= LAST_GOOD_MS) return false;
  page.date(nowMs);
  sendPage(context, exchange, page, doubtedSinceMs === undefined ? [] : LAST_GOOD);
  return true;
}

/** How long the last good page is better than none. */
const LAST_GOOD_MS = 60 * 60 * 1000;

/** RFC 9211: for whoever looks into it. */
const LAST_GOOD = ['Cache-Status', 'Dateline; hit; detail="the database does not answer"'];

async function answerAddress(
  parts: AnswerParts,
  { url, scope }: PageAddress,
  exchange: Exchange,
): Promise<void> {
  const { context, app, pages } = parts;
  if (url !== exchange.request.url && answerKept(parts, url, exchange)) return;
  try {
    sendPage(context, exchange, await pages.render(url, () => makePage(parts, { url, scope })));
  } catch (error) {
    // What took too long for all would take as long for each.
    if (error instanceof BusyError) noteRefusal(exchange.request, error);
    app(exchange.request, exchange.response);
  }
}

/** A failure goes to the log once, however many wait for the page. */
async function makePage(parts: AnswerParts, { url, scope }: PageAddress): Promise<Page> {
  const { context, app, renderWithinMs } = parts;
  const renderedAtMs = Date.parse(context.clock.now());
  const intervalMs = intervalFor(url, parts);
  try {
    return new Page(await render(app, url, renderWithinMs), { scope, renderedAtMs, intervalMs });
  } catch (error) {
    context.log.error({ err: error, url }, 'a page cannot be rendered for all who want it');
    throw error;
  }
}

/** What live.json says depends on how many streams are open too. */
function intervalFor(url: string, { live }: AnswerParts): number | undefined {
  return url.includes('/live.json') ? pollIntervalMs({ streams: live.count, isClosed: false }) : undefined;
}
