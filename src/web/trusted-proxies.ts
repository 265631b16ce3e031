/** Whose word on where a request comes from is taken. */
import proxyAddr from 'proxy-addr';
import type { Context } from '../services/context.ts';

/** Whether the proxy at an address is believed; hops count from 0, the other end of the connection. */
export type Trust = (address: string, hop: number) => boolean;

/** The trust that Express and the streams share, so that both take a visitor for the same. */
export function trustOf({ trustProxy }: Pick<Context['config'], 'trustProxy'>): Trust {
  if (typeof trustProxy === 'number') return (_address, hop) => hop < trustProxy;
  return proxyAddr.compile([...trustProxy]);
}
