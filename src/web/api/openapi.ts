/** The description of the API for programs (OpenAPI 3.1.1), made of the schemas that check each request. */
import { z } from 'zod';
import { PICTURE_MAX_BYTES } from '../../domain/media.ts';
import type { Call, CallFacts } from './call.ts';
import { STATUS_CODES } from '../node-http.ts';
import { componentSchemas, refTo, withoutNames } from './openapi-schemas.ts';

/** The calls of a path, by method; `{series}` stands for what changes. */
export interface PathCalls {
  readonly path: string;
  readonly get?: Call;
  readonly post?: Call;
  readonly patch?: Call;
  readonly delete?: Call;
}

/** An OpenAPI document. */
export function describeApi(paths: readonly PathCalls[]): object {
  return {
    openapi: '3.1.1',
    info: { title: 'Dateline', version: '1', description: ABOUT },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: {
      '/openapi.json': { get: DESCRIPTION_CALL },
      ...Object.fromEntries(paths.map(({ path, ...calls }) => [path, describePath(path, calls)])),
    },
    components: {
      schemas: componentSchemas(),
      responses: { Problem: problemAnswer('Problem', 'What went wrong.') },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Made at the desk, or by dateline token create.',
        },
      },
    },
  };
}

const ABOUT = [
  'Series, entries and updates for programs. A token may do what its account may do at the desk.',
  'Errors are problem documents (RFC 9457). An address that has other methods than the one used answers 405 with Allow; one that is none answers 404.',
  'Instants are in UTC. Texts are in Markdown.',
  'There is no CORS: tokens do not belong into pages.',
].join('\n\n');

const DESCRIPTION_CALL = {
  operationId: 'getOpenapiJson',
  summary: 'Read this description',
  security: [],
  responses: {
    200: {
      description: 'An OpenAPI document.',
      content: { 'application/json': { schema: { type: 'object', required: ['openapi'] } } },
    },
    default: { $ref: '#/components/responses/Problem' },
  },
};

function describePath(path: string, calls: Omit<PathCalls, 'path'>): object {
  const described: [string, Call | undefined][] = Object.entries(calls);
  return Object.fromEntries(
    described.flatMap(([method, call]) => (call ? [[method, describeCall(path, method, call)]] : [])),
  );
}

function describeCall(path: string, method: string, call: Call): object {
  const parameters = [...pathParameters(path, call), ...queryParameters(call), ...headerParameters(call)];
  return {
    operationId:
      method + path.replace(/[{}]/g, '').replace(/\W+(\w)/g, (_, first: string) => first.toUpperCase()),
    summary: call.summary,
    ...(call.description !== undefined && { description: call.description }),
    ...(parameters.length > 0 && { parameters }),
    ...describeBody(call),
    responses: { ...describeAnswer(call), ...describeProblems(call) },
  };
}

function pathParameters(path: string, call: Call): object[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  return names.map((name) => ({ name, in: 'path', required: true, schema: toSchema(call.path.shape[name]) }));
}

function queryParameters(call: Call): object[] {
  return Object.entries(call.query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    schema: toSchema(schema),
  }));
}

function headerParameters({ isKeyed, ifMatch }: CallFacts): object[] {
  const key = {
    ...{ name: 'Idempotency-Key', in: 'header' },
    description:
      'Sent again with the same body within 24 hours, it does nothing and gives the same answer, with Idempotency-Replayed: true. With another body: 422.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  };
  const match = {
    ...{ name: 'If-Match', in: 'header', required: ifMatch === 'required' },
    description: 'The ETag of the state that is changed; * for whatever stands.',
    schema: { type: 'string', maxLength: 2000 },
    example: '"3"',
  };
  return [...(isKeyed ? [key] : []), ...(ifMatch === undefined ? [] : [match])];
}

function describeBody({ takes, body }: Call): object {
  switch (takes) {
    case 'nothing':
      return {};
    case 'json':
      return { requestBody: { required: true, content: { 'application/json': { schema: refTo(body) } } } };
    case 'picture':
      return {
        requestBody: { required: true, content: { 'multipart/form-data': { schema: PICTURE_FORM } } },
      };
  }
}

const PICTURE_FORM = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', maxLength: PICTURE_MAX_BYTES } },
};

function describeAnswer({ answer, isKeyed }: Call): object {
  const replayed = isKeyed ? { 'Idempotency-Replayed': REPLAYED } : {};
  const headers = Object.fromEntries((answer.headers ?? []).map((name) => [name, HEADERS[name]]));
  return {
    [answer.status]: {
      description: answer.description,
      headers: { ...headers, ...replayed },
      content: { 'application/json': { schema: refTo(answer.schema) } },
    },
  };
}

const REPLAYED = { description: 'true: this was done before.', schema: { type: 'string', enum: ['true'] } };

const HEADERS = {
  ETag: { description: 'The revision in quotes.', schema: { type: 'string' }, required: true },
  Location: { description: 'Where it is.', schema: { type: 'string' }, required: true },
  Link: { description: 'The next page, where there is one.', schema: { type: 'string' } },
};

function describeProblems({ problems }: Call): object {
  const statuses = [400, 401, 429, 503, ...problems];
  return {
    ...Object.fromEntries(
      statuses.map((status) => [
        status,
        problemAnswer(status === 412 ? 'StaleProblem' : 'Problem', STATUS_CODES[status] ?? '', status),
      ]),
    ),
    default: { $ref: '#/components/responses/Problem' },
  };
}

function problemAnswer(schema: 'Problem' | 'StaleProblem', description: string, status?: number): object {
  const headers = status === undefined ? undefined : PROBLEM_HEADERS[status];
  return {
    description,
    ...(headers && { headers }),
    content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  };
}

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds.', schema: { type: 'string' }, required: true },
};

const PROBLEM_HEADERS: Readonly<Record<number, object>> = {
  401: {
    'WWW-Authenticate': { description: 'Bearer (RFC 6750).', schema: { type: 'string' }, required: true },
  },
  412: { ETag: { description: 'Of the present state.', schema: { type: 'string' }, required: true } },
  429: RETRY_AFTER,
  503: RETRY_AFTER,
};

function toSchema(schema: unknown): object {
  if (!(schema instanceof z.ZodType)) throw new TypeError('A parameter of an address has no schema.');
  return withoutNames(z.toJSONSchema(schema, { io: 'input' }));
}
