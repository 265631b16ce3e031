/** Why a stream was not opened: noted at the door, told by the application. */
import type { IncomingMessage } from 'node:http';

const reasons = new WeakMap<IncomingMessage, unknown>();

export function noteRefusal(request: IncomingMessage, reason: unknown): void {
  reasons.set(request, reason);
}

/** The error that kept a stream from being opened, or undefined. */
export function findRefusal(request: IncomingMessage): unknown {
  return reasons.get(request);
}
