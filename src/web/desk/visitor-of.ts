/** A request as the services of accounts know it, and their cookies as an answer carries them. */
import type { Request, Response } from 'express';
import type { Visitor } from '../../services/accounts/visitor.ts';
import { networkOf } from '../network-of.ts';

export function visitorOf(request: Request): Visitor {
  return {
    cookie: request.get('Cookie'),
    userAgent: request.get('User-Agent'),
    address: networkOf(request.ip ?? ''),
  };
}

export function sendCookies(response: Response, setCookies: readonly string[]): void {
  for (const cookie of setCookies) response.append('Set-Cookie', cookie);
}
