/** The wire: what readers were told, in order. Append-only. */
import type { Insertable } from 'kysely';
import { NotFoundError } from '../domain/errors.ts';
import type { Instant } from '../domain/calendar.ts';
import { prepareInsert } from './engine/inserts.ts';
import { keepQuery, type PutSlot } from './engine/kept-queries.ts';
import type { Db, WireKind, WireTable } from './schema.ts';

export interface WireRow {
  readonly seq: number;
  readonly at: Instant;
  readonly kind: WireKind;
  readonly entryId: string;
  readonly updateId: string | null;
  readonly revision: number;
}

/** Takes the next seq. It, or takeTurn, is the FIRST statement of every transaction that readers are told of: until it ends, no other such
 *  transaction goes on, so that commits stand in the order of their seqs. A transaction that fails gives its seq back.
 *  @param trx  a transaction on the writer */
export async function takeSeq(trx: Db): Promise<number> {
  return moveHead(trx, 1);
}

/** Writes rows that come next on the wire, in their order, with seqs that are taken for them.
 *  @param trx  a transaction on the writer, of which takeTurn is the first statement */
export async function tellInTurn(trx: Db, rows: readonly Omit<WireRow, 'seq'>[]): Promise<void> {
  if (rows.length === 0) return;
  const last = await moveHead(trx, rows.length);
  await appendRows(
    trx,
    rows.map((row, index) => ({ ...row, seq: last - rows.length + 1 + index })),
  );
}

/** Takes no seq yet, but waits for and holds up other transactions as takeSeq does: the FIRST statement of one that looks
 *  before it knows whether there is something to tell.
 *  @param trx  a transaction on the writer */
export async function takeTurn(trx: Db): Promise<void> {
  await waitForTurn(trx, {});
}

const waitForTurn = keepQuery((db) =>
  db
    .updateTable('wire_head')
    .set((eb) => ({ seq: eb.ref('seq') }))
    .where('id', '=', 1),
);

/** Writes a row with a seq that this transaction took. */
export async function appendWire(trx: Db, row: WireRow): Promise<void> {
  await appendRows(trx, [row]);
}

/** The seq given last; 0 before the first. */
export async function findHeadSeq(db: Db): Promise<number> {
  const [head] = await askHead(db, {});
  return head?.seq ?? 0;
}

const askHead = keepQuery((db) => db.selectFrom('wire_head').select('seq').where('id', '=', 1));

/** Rows after a seq, in order.
 *  @param range.entryId  of one entry; null for all */
export async function listWireAfter(
  db: Db,
  range: { readonly entryId: string | null; readonly after: number; readonly limit: number },
): Promise<readonly WireRow[]> {
  const { entryId, ...values } = range;
  return entryId === null ? askWire(db, values) : askWireOf(db, { ...values, entryId });
}

const askWire = keepQuery(selectWireAfter);
const askWireOf = keepQuery((db, slot) =>
  selectWireAfter(db, slot).where('entry_id', '=', slot<string>('entryId')),
);

function selectWireAfter(db: Db, slot: PutSlot) {
  return db
    .selectFrom('wire')
    .select(['seq', 'at', 'kind', 'entry_id as entryId', 'update_id as updateId', 'revision'])
    .where('seq', '>', slot<number>('after'))
    .orderBy('seq')
    .limit(slot<number>('limit'));
}

/** The first seq of each thing an entry's rows tell of: updates by their ids, the entry itself under null. */
export async function findFirstSeqs(db: Db, entryId: string): Promise<ReadonlyMap<string | null, number>> {
  const rows = await db
    .selectFrom('wire')
    .select((eb) => ['update_id as updateId', eb.fn.min('seq').as('seq')])
    .where('entry_id', '=', entryId)
    .groupBy('update_id')
    .orderBy('update_id')
    .limit(SUBJECTS_MAX)
    .execute();
  return new Map(rows.map(({ updateId, seq }) => [updateId, seq]));
}

/** More than the updates of an entry, which are bounded, and the entry itself. */
const SUBJECTS_MAX = 20_000;

async function moveHead(trx: Db, count: number): Promise<number> {
  const [head] = await addToHead(trx, { count });
  if (!head) throw new NotFoundError('The wire has no head: the database lacks its migrations.');
  return head.seq;
}

const addToHead = keepQuery((db, slot) =>
  db
    .updateTable('wire_head')
    .set((eb) => ({ seq: eb('seq', '+', slot<number>('count')) }))
    .where('id', '=', 1)
    .returning('seq'),
);

async function appendRows(trx: Db, rows: readonly WireRow[]): Promise<void> {
  const values = rows.map(({ seq, at, kind, entryId, updateId, revision }) => ({
    ...{ seq, at, kind, revision },
    entry_id: entryId,
    update_id: updateId,
  }));
  await insertRows(trx, values);
}

const insertRows = prepareInsert((db, rows: readonly Required<Insertable<WireTable>>[]) =>
  db.insertInto('wire').values(rows),
);
