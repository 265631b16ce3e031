/** Where the published updates of an entry stand: their anchors, which are given once, and their order. */
import type { Stamp } from '../../domain/stamp.ts';
import { nextAnchor } from '../../domain/update.ts';
import { keepQuery } from '../engine/kept-queries.ts';
import type { Db } from '../schema.ts';
import { UPDATES_MAX } from './updates.ts';

/** Every anchor ever given on an entry for a stamp: the plain one, and those with a number behind it. */
export async function listAnchors(db: Db, entryId: string, stamp: Stamp): Promise<ReadonlySet<string>> {
  const plain = nextAnchor(stamp, new Set());
  // The sign that comes right after the hyphen.
  const rows = await askAnchors(db, { entryId, from: plain, before: `${plain}.` });
  return new Set(rows.flatMap(({ anchor }) => anchor ?? []));
}

const askAnchors = keepQuery((db, slot) =>
  db
    .selectFrom('updates')
    .select('anchor')
    .where('entry_id', '=', slot<string>('entryId'))
    .where('anchor', '>=', slot<string>('from'))
    .where('anchor', '<', slot<string>('before'))
    .orderBy('anchor')
    .limit(UPDATES_MAX),
);

/** The ordinal of the update that is published next on an entry: 1 for the first. */
export async function nextOrdinal(db: Db, entryId: string): Promise<number> {
  const [row] = await askLastOrdinal(db, { entryId });
  return (row?.last ?? 0) + 1;
}

const askLastOrdinal = keepQuery((db, slot) =>
  db
    .selectFrom('updates')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .where('entry_id', '=', slot<string>('entryId')),
);
