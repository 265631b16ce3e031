import { describe, expect, it } from '@jest/globals';
import { type Change, isStale, type Scope } from '../../../src/domain/wire/staleness.ts';

const DAY = '/harbour-daily/2026/03/05';
const NEIGHBOUR = '/harbour-daily/2026/03/04';
const MENTIONED = '/quay-weekly/2026/02/01';
const FAR = '/harbour-daily/2019/01/01';

const PLACES = {
  home: { of: 'site' },
  ownSeries: { of: 'series', slug: 'harbour-daily' },
  otherSeries: { of: 'series', slug: 'quay-weekly' },
  itself: { of: 'day', path: DAY },
  neighbour: { of: 'day', path: NEIGHBOUR },
  mentioned: { of: 'day', path: MENTIONED },
  far: { of: 'day', path: FAR },
  stylesheet: { of: 'nothing' },
} as const satisfies Record<string, Scope>;

const ALL_BUT_FAR = ['home', 'ownSeries', 'otherSeries', 'itself', 'neighbour', 'mentioned'];
const OWN = ['home', 'ownSeries', 'itself'];

function staleAfter(
  kind: Change['kind'],
  touched: readonly string[],
  links: readonly string[] = [],
): string[] {
  const change = { kind, slug: 'harbour-daily', path: DAY, touched: new Set(touched) };
  return Object.entries(PLACES)
    .filter(([, scope]) => isStale({ scope, links: new Set(links) }, change))
    .map(([name]) => name);
}

describe('what is stale', () => {
  it.each(['entry', 'import', 'close'] as const)(
    'after %s is the day, the days around it and every list, but no other day',
    (kind) => {
      expect(staleAfter(kind, [NEIGHBOUR, MENTIONED])).toEqual(ALL_BUT_FAR);
    },
  );

  it.each(['update', 'revise', 'withdraw'] as const)(
    'after %s is the day, with the lists of its series and of the site',
    (kind) => {
      expect(staleAfter(kind, [])).toEqual(OWN);
    },
  );

  it.each(['update', 'revise', 'withdraw'] as const)('after %s is a day that it mentions, too', (kind) => {
    expect(staleAfter(kind, [MENTIONED])).toEqual([...OWN, 'mentioned']);
  });
});

describe('a day that links to the changed one', () => {
  it.each(['entry', 'import', 'close', 'revise', 'withdraw'] as const)(
    'is stale after %s, even where nothing mentions it any more',
    (kind) => {
      expect(staleAfter(kind, [], [DAY])).toContain('far');
    },
  );

  it('stays after a new update: no link that is there changes', () => {
    expect(staleAfter('update', [], [DAY])).toEqual(OWN);
  });
});
