/** One form of a page, ready to be sent. Headers are names and values in turn: node writes those fastest. */
import { createHash } from 'node:crypto';
import type { Encoding } from './encodings.ts';
import type { Rendered } from './rendering.ts';

export interface Reply extends Head {
  readonly body: Buffer;
}

/** What goes before a body, or stands for it where the client has it. */
export interface Head {
  readonly headers: readonly string[];
  /** Of an answer 304. */
  readonly notModifiedHeaders: readonly string[];
  /** Strong: of the bytes of the body. */
  readonly etag: string;
  /** An HTTP date; undefined in the second in which the page was rendered. */
  readonly lastModified?: string;
}

export function makeHead(rendered: Omit<Rendered, 'body'>, encoding: Encoding, body: Buffer): Head {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const common = [...rendered.headers, 'ETag', etag];
  const ofBody = ['Content-Type', rendered.contentType, 'Content-Length', String(body.length)];
  const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
  return { etag, headers: [...common, ...ofBody, ...coding], notModifiedHeaders: common };
}

export function withLastModified(head: Head, modifiedAtMs: number): Head {
  const lastModified = new Date(modifiedAtMs).toUTCString();
  const dated = ['Last-Modified', lastModified];
  return {
    ...head,
    lastModified,
    headers: [...head.headers, ...dated],
    notModifiedHeaders: [...head.notModifiedHeaders, ...dated],
  };
}
