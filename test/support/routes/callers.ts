/** Those who call every route, with the keys they have. */
import type { Account } from '../../../src/domain/account.ts';
import { changeAccount } from '../../../src/services/accounts/change-account.ts';
import type { Context } from '../../../src/services/context.ts';
import { addAccount, type GivenAccount, openSession, tokenOf } from '../accounts.ts';

/** In the order of the table's columns. `none` has no key; `rep` and `ed` are a reporter and an editor of the series at hand, `rep-x` and
 *  `ed-x` of another one; `gone` had its keys before it was disabled; `swap` is the editor, who shows the token at the
 *  desk and the cookie at the API. */
export const CALLERS = ['none', 'rep-x', 'rep', 'ed-x', 'ed', 'admin', 'gone', 'swap'] as const;

export type CallerName = (typeof CALLERS)[number];

/** The headers somebody shows at a door. */
export interface Keys {
  readonly desk: Readonly<Record<string, string>>;
  readonly api: Readonly<Record<string, string>>;
}

/** Makes everybody's account, and a session and a token of each.
 *  @param context  of a site with the series harbour-daily and airport-daily */
export async function admitCallers(context: Context): Promise<Readonly<Record<CallerName, Keys>>> {
  const admit = async (given: GivenAccount) => {
    const account = await addAccount(context, { email: `${context.newId()}@news.example`, ...given });
    return { account, keys: await keysOf(context, account) };
  };
  const [repX, rep, edX, ed, admin, gone] = await Promise.all([
    admit({ role: 'reporter', series: ['airport-daily'] }),
    admit({ role: 'reporter', series: ['harbour-daily'] }),
    admit({ role: 'editor', series: ['airport-daily'] }),
    admit({ role: 'editor', series: ['harbour-daily'] }),
    admit({ role: 'admin' }),
    admit({ role: 'admin', series: ['harbour-daily'] }),
  ]);
  await changeAccount(context, gone.account.id, { isDisabled: true }, null);
  return {
    none: { desk: {}, api: {} },
    ...{ 'rep-x': repX.keys, rep: rep.keys, 'ed-x': edX.keys, ed: ed.keys },
    ...{ admin: admin.keys, gone: gone.keys },
    swap: { desk: ed.keys.api, api: ed.keys.desk },
  };
}

async function keysOf(context: Context, account: Account): Promise<Keys> {
  const Authorization = `Bearer ${await tokenOf(context, account)}`;
  return { desk: { Cookie: await openSession(context, account) }, api: { Authorization } };
}
