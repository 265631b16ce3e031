/** One request for every route. Those that change something are such that whoever may do it is let in and refused for
 *  what was sent: nothing changes, and everybody meets the same objects. */
import { SAME_ORIGIN } from '../accounts.ts';
import type { Keys } from './callers.ts';
import { DAY, DRAFT_DAY, type Objects, PICTURE_FILE } from './objects.ts';

/** What is sent, where an empty request would not do. */
interface Sent {
  /** Names in the path, other than those that every route has. */
  readonly at?: Readonly<Record<string, string>>;
  /** What follows the path. */
  readonly rest?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** Who asks, and for what. */
export interface Asking {
  readonly address: string;
  readonly objects: Objects;
  /** The name of a file of the site. */
  readonly asset: string;
  readonly caller: string;
  readonly keys: Keys;
}

/** Asks for a route, with the keys for its door. */
export async function ask(route: string, asking: Asking): Promise<Response> {
  const { address, objects, asset, keys } = asking;
  const [verb = '', path = ''] = route.split(' ');
  const { at = {}, rest = '', form, json } = sentTo(asking)[route] ?? {};
  const file = path.startsWith('/media/') ? PICTURE_FILE : asset;
  const names = { ...NAMES, ...idsOf(path, objects), file, ...at };
  const response = await fetch(address + fill(path, names) + rest, {
    method: METHODS[verb] ?? verb,
    headers: {
      ...SAME_ORIGIN,
      ...(path.startsWith('/api/') ? keys.api : keys.desk),
      ...(json !== undefined && { 'Content-Type': 'application/json', 'If-Match': '*' }),
    },
    body: form ? new URLSearchParams(form) : json === undefined ? null : JSON.stringify(json),
    redirect: 'manual',
  });
  // A stream would not end by itself.
  await response.body?.cancel();
  return response;
}

/** A method that no address of the API has. */
const METHODS: Readonly<Record<string, string>> = { ALL: 'PUT' };

const NAMES = {
  ...{ series: 'harbour-daily', year: '2026', month: '03', update: '0900', tag: 'boom' },
  version: '0123456789ab',
};

function idsOf(path: string, { update, author, token, picture }: Objects) {
  const owner = /(\w+)\/:id/.exec(path)?.[1] ?? '';
  const ids: Readonly<Record<string, string>> = {
    ...{ updates: update, accounts: author, tokens: token, media: picture, taken: update },
  };
  return { id: ids[owner] ?? '', date: path.includes(':month') ? '05' : DAY };
}

/** @throws Error a name that nothing is known of */
function fill(path: string, names: Readonly<Record<string, string>>): string {
  const filled = path.replaceAll(/:(\w+)/g, (whole, name: string) => names[name] ?? whole);
  if (filled.includes(':')) throw new Error(`No value is known for a name in ${path}: add it to NAMES.`);
  return filled;
}

const OFF_THE_DAY = { at: { date: DRAFT_DAY } };
const TOO_LONG = 'x'.repeat(500_001);
const EMPTY_UPDATE = { body: '' };

function sentTo({ objects, caller }: Asking): Readonly<Record<string, Sent>> {
  return { ...deskSent(objects, caller), ...apiSent(objects) };
}

function deskSent({ update, draft }: Objects, caller: string): Readonly<Record<string, Sent>> {
  const stale = { body: 'Changed.', kind: 'typo', revision: '999' };
  const taken = { series: 'Harbour Daily', date: DAY, title: 'Another', copy: 'The ferry is on time.' };
  return {
    // Wrong passwords are counted by account.
    'POST /desk/sign-in': { form: { email: caller } },
    'POST /desk/:series/:date/slots': {
      form: { in: update, index: '0', kind: 'embed', url: 'https://video.example/1', revision: '999' },
    },
    'POST /desk/:series/:date/closure': OFF_THE_DAY,
    'POST /desk/:series/:date/latest': { form: { latest: TOO_LONG } },
    'GET /desk/entries/new': { rest: '?series=harbour-daily' },
    'POST /desk/entries/new': { form: { series: 'harbour-daily', date: DAY, title: 'Another' } },
    'POST /desk/copy': { form: { ...taken, act: 'draft' } },
    'POST /desk/preview': { form: { series: 'harbour-daily', date: DAY } },
    'POST /desk/updates/withdrawal': { form: { 'updates[]': draft, sure: 'yes', reason: 'Wrong.' } },
    'POST /desk/updates/:id': { form: stale },
    'POST /desk/updates/:id/correction': { form: stale },
    'POST /desk/updates/:id/withdrawal': { at: { id: draft }, form: { reason: 'Wrong.' } },
    'POST /desk/accounts/:id/access': { form: { access: 'on' } },
  };
}

function apiSent({ draft }: Objects): Readonly<Record<string, Sent>> {
  const texts = { title: 'Another', originalEntry: '', status: 'draft' };
  return {
    'POST /api/v1/series': {
      json: { slug: 'harbour-daily', name: 'Harbour Daily', language: 'en', description: '' },
    },
    'POST /api/v1/series/:series/entries': { json: { ...texts, date: DAY } },
    'PATCH /api/v1/series/:series/entries/:date': { json: { title: ' ' } },
    'POST /api/v1/series/:series/entries/:date/closure': OFF_THE_DAY,
    'DELETE /api/v1/series/:series/entries/:date/closure': OFF_THE_DAY,
    'POST /api/v1/series/:series/entries/:date/updates': { json: EMPTY_UPDATE },
    ...apiUpdateSent('/api/v1/series/:series/entries/:date/updates/:id', draft),
    ...apiUpdateSent('/api/v1/updates/:id', draft),
  };
}

function apiUpdateSent(path: string, draft: string): Readonly<Record<string, Sent>> {
  return {
    [`PATCH ${path}`]: { json: EMPTY_UPDATE },
    [`POST ${path}/correction`]: { json: { ...EMPTY_UPDATE, kind: 'correction', note: 'x' } },
    [`POST ${path}/withdrawal`]: { at: { id: draft }, json: { reason: 'x' } },
  };
}
