import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { boundedAddress } from '../../../src/web/stream/bounded-address.ts';

/** Asked over a connection from the proxy's machine or the reader's. */
function from(remoteAddress: string, forwardedFor?: string) {
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  return { headers, socket };
}

describe('the address that a bound counts for', () => {
  it.each([
    ['the one that the trusted proxy wrote', from('127.0.0.1', '198.51.100.7'), true, '198.51.100.7'],
    ['its last word, not what the client said of itself', from('10.0.0.1', '1.1.1.1, 198.51.100.7'), true, '198.51.100.7'], // prettier-ignore
    ['the connection, where no proxy is trusted', from('198.51.100.7', '1.1.1.1'), false, '198.51.100.7'],
    ['the connection, where the proxy says nothing', from('198.51.100.7'), true, '198.51.100.7'],
    ['the network of an IPv6 address', from('2001:db8:0:1::7'), false, '2001:db8:0:1::/64'],
    ['an IPv4 address in IPv6 clothes', from('::ffff:198.51.100.7'), false, '198.51.100.7'],
    ['nobody on this machine', from('127.0.0.1'), false, null],
    ['nobody on this machine, by IPv6', from('::1'), false, null],
    ['nobody on this machine, in IPv6 clothes', from('::ffff:127.0.0.1'), true, null],
    ['nobody that the proxy places on this machine', from('10.0.0.1', '127.0.0.1'), true, null],
  ])('is %s', (_name, request, trustProxy, address) => {
    expect(boundedAddress(request, { trustProxy })).toBe(address);
  });
});
