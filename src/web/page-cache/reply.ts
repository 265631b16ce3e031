/** One form of a page, ready to be sent. Headers are names and values in turn: node writes those fastest. */
import { createHash } from 'node:crypto';
import type { Encoding } from './encodings.ts';
import type { Rendered } from './rendering.ts';

export interface Reply {
  readonly body: Buffer;
  readonly headers: string[];
  /** Of an answer 304. */
  readonly notModifiedHeaders: string[];
  /** Strong: of the bytes of the body. */
  readonly etag: string;
  /** An HTTP date; undefined in the second in which the page was rendered. */
  readonly lastModified?: string;
}

export function makeReply(rendered: Rendered, encoding: Encoding, body: Buffer): Reply {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const common = [...rendered.headers, 'ETag', etag];
  const ofBody = ['Content-Type', rendered.contentType, 'Content-Length', String(body.length)];
  const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
  return { body, etag, headers: [...common, ...ofBody, ...coding], notModifiedHeaders: common };
}

export function withLastModified(reply: Reply, modifiedAtMs: number): Reply {
  const lastModified = new Date(modifiedAtMs).toUTCString();
  const dated = ['Last-Modified', lastModified];
  return {
    ...reply,
    lastModified,
    headers: [...reply.headers, ...dated],
    notModifiedHeaders: [...reply.notModifiedHeaders, ...dated],
  };
}
