/** From where a stream is asked for, as far as that counts. */
import type { IncomingMessage } from 'node:http';
import { networkOf } from '../network-of.ts';

/** The reader's network; null on this machine: a proxy that does not say for whom it asks, or somebody who measures. */
export function boundedAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  { trustProxy }: { readonly trustProxy: boolean },
): string | null {
  // The last one was written by the proxy; those before are what a client says of itself.
  const named = trustProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
    : undefined;
  const address = named?.trim() ?? '';
  return boundedNetwork(address === '' ? (socket.remoteAddress ?? '') : address);
}

function boundedNetwork(address: string): string | null {
  return LOOPBACK.test(address) ? null : networkOf(address);
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
