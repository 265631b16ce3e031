/** From where a stream is asked for, as far as that counts. */
import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';
import { networkOf } from '../network-of.ts';
import type { Trust } from '../trusted-proxies.ts';

/** The reader's network, by the address that Express gives as request.ip; null on this machine: a proxy that does not say
 *  for whom it asks, or somebody who measures. */
export function boundedAddress(request: IncomingMessage, trust: Trust): string | null {
  // None where the connection is gone.
  const address = proxyAddr.all(request, trust).at(-1);
  return address === undefined || LOOPBACK.test(address) ? null : networkOf(address);
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
