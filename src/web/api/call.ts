/** What a call of the API is: what it takes and answers, checked and described by the same schemas, and its work. */
import { z } from 'zod';
import type { Account } from '../../domain/account.ts';
import { NotFoundError, ValidationError } from '../../domain/errors.ts';
import type { Context } from '../../services/context.ts';
import { BadRequestError } from '../http-errors.ts';
import { explainIssues } from './explain-issues.ts';
import type { Precondition } from './precondition.ts';

/** How a request of a call comes in, unchecked. */
export interface RawRequest {
  readonly account: Account;
  /** The site's own, for permalinks: `https://news.example`. */
  readonly origin: string;
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly precondition: Precondition;
}

/** A request that has been checked. */
export interface Asked<Path, Query, Body> extends Omit<RawRequest, 'path' | 'query' | 'body'> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** Statuses of problems that a call may answer beside those that every call with a token may. */
export type ProblemStatus = 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428;

/** What the description of the API says of a call. */
export interface CallFacts {
  readonly summary: string;
  readonly description?: string;
  readonly answer: {
    readonly status: 200 | 201;
    readonly description: string;
    readonly schema: z.ZodType;
    /** Those that programs may rely on. */
    readonly headers?: readonly ('ETag' | 'Location' | 'Link')[];
  };
  readonly problems: readonly ProblemStatus[];
  /** `json`: as the body's schema says; `picture`: a form with a file. */
  readonly takes: 'nothing' | 'json' | 'picture';
  /** Whether Idempotency-Key makes it happen once. */
  readonly isKeyed: boolean;
  /** Whether it looks at If-Match, and whether it has to be there. */
  readonly ifMatch?: 'optional' | 'required';
}

export interface Call extends CallFacts {
  readonly path: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  /** Checks a request, and gives the work that it asks for.
   *  @throws NotFoundError the address can be none.  @throws BadRequestError a parameter of the query
   *  @throws ValidationError a field of the body */
  prepare(request: RawRequest): (context: Context) => Promise<Reply>;
}

/** Makes a call of its facts, its schemas and its work. */
export function defineCall<Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  call: CallFacts & {
    readonly path: Path;
    readonly query: Query;
    readonly body: Body;
    readonly work: (
      context: Context,
      asked: Asked<z.output<Path>, z.output<Query>, z.output<Body>>,
    ) => Promise<Reply>;
  },
): Call {
  const { work, ...facts } = call;
  return {
    ...facts,
    prepare(request) {
      const asked = {
        ...request,
        path: parsePath(call.path, request.path),
        query: parseQuery(call.query, request.query),
        body: parseBody(call.body, request.body),
      };
      return (context) => work(context, asked);
    },
  };
}

/** Of calls that take no parameters in the query, or no body. */
export const NO_QUERY = z.strictObject({});
export const NO_BODY = z.unknown();

function parsePath<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new NotFoundError('There is nothing at this address.');
}

function parseQuery<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const { message, fields } = explainIssues(parsed.error.issues, 'parameter');
  throw new BadRequestError(message, fields, { cause: parsed.error });
}

function parseBody<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const { message, fields } = explainIssues(parsed.error.issues, 'field');
  throw new ValidationError(message, fields, { cause: parsed.error });
}
