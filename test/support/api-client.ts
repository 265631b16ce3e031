/** The API as a program calls it. Every answer is held against the description that the server gives of itself. */
import type { Context } from '../../src/services/context.ts';
import { addAccount, type GivenAccount, tokenOf } from './accounts.ts';
import { toRecord, valueAt } from './json-values.ts';
import { type ApiDescription, readDescription } from './api-description.ts';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** What the JSON holds; undefined where there is none. */
  readonly body: unknown;
}

export interface ApiRequest {
  /** Sent as JSON; a text or bytes are sent as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiClient {
  get(path: string, request?: ApiRequest): Promise<ApiAnswer>;
  post(path: string, body?: unknown, headers?: ApiRequest['headers']): Promise<ApiAnswer>;
  patch(path: string, body: unknown, headers?: ApiRequest['headers']): Promise<ApiAnswer>;
  send(method: string, path: string, request?: ApiRequest): Promise<ApiAnswer>;
}

/** The id of what was answered. */
export function idOf({ body }: ApiAnswer): string {
  return String(valueAt(body, ['id']));
}

/** The fields or parameters that a problem finds fault with. */
export function faultsOf({ body }: ApiAnswer): string[] {
  return Object.keys(toRecord(toRecord(body)['errors'] ?? {}));
}

/** A site whose API is called. */
interface CalledSite {
  readonly context: Context;
  readonly address: () => string;
}

export interface Api {
  /** Somebody new with a token of their own. */
  as(given: GivenAccount): Promise<ApiClient>;
  /** With that token; undefined: with none. */
  withToken(token: string | undefined): ApiClient;
}

/** The server's own, which is the same at every site: read from the first that a worker calls. */
let description: Promise<ApiDescription> | undefined;

/** Gives each test the API of a site. Paths begin below `/api/v1`; those that begin with `/api` stand for themselves. */
export function useApi(site: CalledSite): Api {
  const withToken = (token: string | undefined) =>
    clientOf(async (method, path, request) => {
      const address = site.address();
      description ??= readDescription(address);
      return call({ address, token, description: await description }, method, path, request);
    });
  return {
    withToken,
    async as(given) {
      const account = await addAccount(site.context, {
        email: `${site.context.newId()}@news.example`,
        ...given,
      });
      return withToken(await tokenOf(site.context, account));
    },
  };
}

function clientOf(send: ApiClient['send']): ApiClient {
  return {
    send,
    get: (path, request) => send('GET', path, request),
    post: (path, body, headers = {}) => send('POST', path, { body, headers }),
    patch: (path, body, headers = {}) => send('PATCH', path, { body, headers }),
  };
}

interface Caller {
  readonly address: string;
  readonly token: string | undefined;
  readonly description: ApiDescription;
}

async function call(
  { address, token, description }: Caller,
  method: string,
  path: string,
  { body, headers = {} }: ApiRequest = {},
): Promise<ApiAnswer> {
  const url = address + (path.startsWith('/api') ? path : `/api/v1${path}`);
  const response = await fetch(url, {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...typeOf(body),
      ...headers,
    },
    body: encode(body) ?? null,
  });
  const text = await response.text();
  const answer = {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : parse(text),
  };
  description.demandDescribed({ method, path: new URL(url).pathname, ...answer });
  return answer;
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

function typeOf(body: unknown): Record<string, string> {
  return body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' };
}

function encode(body: unknown): RequestInit['body'] {
  if (body === undefined) return null;
  if (typeof body === 'string' || body instanceof FormData) return body;
  return body instanceof Uint8Array ? new Blob([Uint8Array.from(body)]) : JSON.stringify(body);
}
