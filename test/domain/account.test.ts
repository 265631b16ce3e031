import { describe, expect, it } from '@jest/globals';
import {
  type Account,
  demandMayAdminister,
  demandMayEdit,
  demandMayRevise,
  demandMayWrite,
  type Role,
} from '../../src/domain/account.ts';
import { ForbiddenError } from '../../src/domain/errors.ts';

const HARBOUR = 'series-harbour';

const account = (role: Role, given: Partial<Account> = {}): Account => ({
  id: 'account-ada',
  email: 'ada@news.example',
  name: 'Ada',
  role,
  isDisabled: false,
  seriesIds: [HARBOUR],
  ...given,
});

const PEOPLE = {
  'a reporter of another series': account('reporter', { seriesIds: ['series-river'] }),
  'a reporter': account('reporter'),
  'an editor of another series': account('editor', { seriesIds: ['series-river'] }),
  'an editor': account('editor'),
  'an admin without memberships': account('admin', { seriesIds: [] }),
  'a disabled admin': account('admin', { isDisabled: true }),
  'the command line': null,
};

const allowed = (demand: () => void): boolean => {
  try {
    demand();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(ForbiddenError);
    return false;
  }
};

describe('what an account may do in a series', () => {
  it.each([
    ['a reporter of another series', false, false, false, false, false],
    ['a reporter', true, false, true, false, false],
    ['an editor of another series', false, false, false, false, false],
    ['an editor', true, true, true, true, false],
    ['an admin without memberships', true, true, true, true, true],
    ['a disabled admin', false, false, false, false, false],
    ['the command line', true, true, true, true, true],
  ] as const)('%s', (who, ...may) => {
    const [writes, edits, revisesOwn, revisesOthers, administers] = may;
    const actor = PEOPLE[who];
    expect(allowed(() => demandMayWrite(actor, HARBOUR))).toBe(writes);
    expect(allowed(() => demandMayEdit(actor, HARBOUR))).toBe(edits);
    expect(allowed(() => demandMayRevise(actor, { seriesId: HARBOUR, author: 'account-ada' }))).toBe(
      revisesOwn,
    );
    expect(allowed(() => demandMayRevise(actor, { seriesId: HARBOUR, author: 'account-ben' }))).toBe(
      revisesOthers,
    );
    expect(allowed(() => demandMayAdminister(actor))).toBe(administers);
  });

  it('counts an update that nobody wrote as nobody’s own', () => {
    expect(allowed(() => demandMayRevise(account('reporter'), { seriesId: HARBOUR, author: null }))).toBe(
      false,
    );
  });
});
