/** Every call of the JSON API on one screen. */
import { type RequestHandler, Router } from 'express';
import { keepNothing } from '../caching.ts';
import type { Parts } from '../parts.ts';
import { answerCall } from './answer-call.ts';
import { demandToken } from './bearer.ts';
import type { Call } from './call.ts';
import { CLOSE_ENTRY, REOPEN_ENTRY } from './calls/closure.ts';
import { ADD_ENTRY, LIST_ENTRIES } from './calls/entries.ts';
import { CHANGE_ENTRY, READ_ENTRY } from './calls/entry.ts';
import { ADD_PICTURE } from './calls/media.ts';
import { ADD_SERIES, LIST_SERIES } from './calls/series.ts';
import { CHANGE_UPDATE, CORRECT_UPDATE, READ_UPDATE, WITHDRAW_UPDATE } from './calls/update.ts';
import { ADD_UPDATE, LIST_UPDATES } from './calls/updates.ts';
import { describeApi, type PathCalls } from './openapi.ts';
import { answerProblems, refuseOtherMethods, refuseUnknownCall } from './problems.ts';

const UPDATE_CALLS: readonly PathCalls[] = [
  { path: '/updates/{id}', get: READ_UPDATE, patch: CHANGE_UPDATE },
  { path: '/updates/{id}/withdrawal', post: WITHDRAW_UPDATE },
  { path: '/updates/{id}/correction', post: CORRECT_UPDATE },
];

const CALLS: readonly PathCalls[] = [
  { path: '/series', get: LIST_SERIES, post: ADD_SERIES },
  { path: '/series/{series}/entries', get: LIST_ENTRIES, post: ADD_ENTRY },
  { path: '/series/{series}/entries/{date}', get: READ_ENTRY, patch: CHANGE_ENTRY },
  { path: '/series/{series}/entries/{date}/closure', post: CLOSE_ENTRY, delete: REOPEN_ENTRY },
  { path: '/series/{series}/entries/{date}/updates', get: LIST_UPDATES, post: ADD_UPDATE },
  ...UPDATE_CALLS.map((calls) => ({ ...calls, path: `/series/{series}/entries/{date}${calls.path}` })),
  // Who follows the stream knows the id of an update, and needs no more.
  ...UPDATE_CALLS,
  { path: '/media', post: ADD_PICTURE },
];

/** The API, to be mounted at `/api`. */
export function apiRouter(parts: Parts): Router {
  const api = Router({ caseSensitive: true, strict: true });
  const door = [demandToken(parts)];
  api.use(keepNothing);
  api.get('/v1/openapi.json', sendDescription);
  api.all('/v1/openapi.json', refuseOtherMethods(['GET', 'HEAD']));
  for (const calls of CALLS) addPath(api, parts, door, calls);
  api.use(refuseUnknownCall);
  api.use(answerProblems(parts));
  return api;
}

/** The description is the same for as long as the process lives: made when somebody first asks for it. */
const sendDescription: RequestHandler = (_request, response) => {
  description ??= JSON.stringify(describeApi(CALLS));
  response.type('json').send(description);
};

let description: string | undefined;

function addPath(
  api: Router,
  parts: Parts,
  door: readonly RequestHandler[],
  { path, ...calls }: PathCalls,
): void {
  const address = `/v1${path.replace(/\{(\w+)\}/g, ':$1')}`;
  const answer = (call: Call) => [...door, ...answerCall(parts, call)];
  if (calls.get) api.get(address, answer(calls.get));
  if (calls.post) api.post(address, answer(calls.post));
  if (calls.patch) api.patch(address, answer(calls.patch));
  if (calls.delete) api.delete(address, answer(calls.delete));
  api.all(address, refuseOtherMethods(methodsOf(calls)));
}

function methodsOf(calls: Omit<PathCalls, 'path'>): string[] {
  return Object.keys(calls).flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : method.toUpperCase()));
}
