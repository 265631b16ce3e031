/** The events of the stream. WHATWG HTML, server-sent events. */
import type { Instant } from '../domain/calendar.ts';
import type { EventKind } from '../domain/wire/told.ts';

/** What a page or a program is told. docs/stream.md says what each field holds. */
export interface StreamEvent {
  readonly seq: number;
  readonly kind: EventKind;
  /** Of the update, or of the entry where the kind is entry or close. */
  readonly id: string;
  readonly anchor: string | null;
  readonly stamp: string | null;
  readonly postedAt: Instant;
  readonly html: string;
  /** The mark for a page that shows the update as it was before; empty where there is none. */
  readonly changed: string;
  /** Parts of the page that change with it. */
  readonly parts: string;
  readonly permalink: string;
}

/** The bytes of an event, the same for everybody. JSON holds no line break, so one data line is enough. */
export function frameEvent(event: StreamEvent): Buffer {
  return Buffer.from(`id: ${event.seq}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
}

/** How a stream begins: a comment, so that proxies pass the head on, and how long to wait before coming back. */
export const STREAM_OPENING = Buffer.from(':ok\nretry: 3000\n\n');

/** A comment that keeps the connection from being taken for dead. */
export const HEARTBEAT = Buffer.from(':\n\n');
