import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { boundedAddress } from '../../../src/web/stream/bounded-address.ts';
import { trustOf } from '../../../src/web/trusted-proxies.ts';

/** Asked over a connection from the proxy's machine or the reader's. */
function from(remoteAddress: string, forwardedFor?: string) {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  if (forwardedFor !== undefined) request.headers['x-forwarded-for'] = forwardedFor;
  return request;
}

describe('the address that a bound counts for', () => {
  it.each([
    ['the one that the trusted proxy wrote', from('127.0.0.1', '198.51.100.7'), 1, '198.51.100.7'],
    ['its last word, not what the client said of itself', from('10.0.0.1', '1.1.1.1, 198.51.100.7'), 1, '198.51.100.7'], // prettier-ignore
    ['the connection, where no proxy is trusted', from('198.51.100.7', '1.1.1.1'), 0, '198.51.100.7'],
    ['the connection, where the proxy says nothing', from('198.51.100.7'), 1, '198.51.100.7'],
    ['the network of an IPv6 address', from('2001:db8:0:1::7'), 0, '2001:db8:0:1::/64'],
    ['an IPv4 address in IPv6 clothes', from('::ffff:198.51.100.7'), 0, '198.51.100.7'],
    ['nobody on this machine', from('127.0.0.1'), 0, null],
    ['nobody on this machine, by IPv6', from('::1'), 0, null],
    ['nobody on this machine, in IPv6 clothes', from('::ffff:127.0.0.1'), 1, null],
    [
      'what the second of two proxies was told',
      from('10.0.0.1', '1.1.1.1, 198.51.100.7, 10.0.0.2'),
      2,
      '198.51.100.7',
    ],
    ['the first outside of the networks that are trusted', from('::1', '1.1.1.1, 198.51.100.7, fd00::2, 10.0.0.2'), ['loopback', '10.0.0.0/8', 'fd00::/8'], '198.51.100.7'], // prettier-ignore
    ['the connection, where it comes from no network that is trusted', from('198.51.100.7', '1.1.1.1'), ['10.0.0.0/8'], '198.51.100.7'], // prettier-ignore
    ['nobody, where the connection is gone', new IncomingMessage(new Socket()), 0, null],
    ['nobody that the proxy places on this machine', from('10.0.0.1', '127.0.0.1'), 1, null],
  ])('is %s', (_name, request, trustProxy, address) => {
    expect(boundedAddress(request, trustOf({ trustProxy }))).toBe(address);
  });
});
