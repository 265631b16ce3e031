/** Queries that are built once: to build one that each change and each page asks takes longer than to answer it. */
import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Db } from '../schema.ts';

type Value = string | number;

/** Asks for the rows where the slots have these values.
 *  @param list  what the query is given a list of */
export type KeptQuery<Row, Item extends string> = (
  db: Db,
  values: Readonly<Record<string, Value>>,
  list?: readonly Item[],
) => Promise<Row[]>;

/** The place of a value that is known when the query is asked. */
export type PutSlot = <T extends Value>(name: string) => RawBuilder<T>;

type Build<Row, Item extends string> = (
  db: Db,
  slot: PutSlot,
  list: readonly RawBuilder<Item>[],
) => Compilable<Row>;

/** A query that is built when it is first asked on an engine, and for each length of its list. */
export function keepQuery<Row, Item extends string = string>(build: Build<Row, Item>): KeptQuery<Row, Item> {
  const kept = new WeakMap<object, Map<number, CompiledQuery<Row>>>();
  const find = (db: Db, length: number) => {
    const { adapter } = db.getExecutor();
    const ofEngine = kept.get(adapter) ?? new Map<number, CompiledQuery<Row>>();
    const query = ofEngine.get(length) ?? buildWithSlots(db, length, build).compile();
    kept.set(adapter, ofEngine.set(length, query));
    return query;
  };
  return async (db, values, list = []) => {
    // A plugin is shown every query, whole.
    if (db.getExecutor().plugins.length > 0) return ask(db, buildWithValues(db, values, list, build));
    const query = find(db, list.length);
    const parameters = query.parameters.map((parameter) => fill(parameter, values, list));
    return ask(db, { ...query, parameters });
  };
}

async function ask<Row>(db: Db, query: CompiledQuery<Row> | Compilable<Row>): Promise<Row[]> {
  return (await db.executeQuery(query)).rows;
}

class Slot {
  /** Of a value, or the place in the list. */
  readonly name: string | number;

  constructor(name: string | number) {
    this.name = name;
  }
}

function buildWithSlots<Row, Item extends string>(db: Db, length: number, build: Build<Row, Item>) {
  const list = Array.from({ length }, (_, index) => sql<Item>`${new Slot(index)}`);
  return build(db, <T>(name: string) => sql<T>`${new Slot(name)}`, list);
}

function buildWithValues<Row, Item extends string>(
  db: Db,
  values: Readonly<Record<string, Value>>,
  list: readonly Item[],
  build: Build<Row, Item>,
) {
  return build(
    db,
    <T>(name: string) => sql<T>`${values[name]}`,
    list.map((item) => sql<Item>`${item}`),
  );
}

function fill(parameter: unknown, values: Readonly<Record<string, Value>>, list: readonly string[]): unknown {
  if (!(parameter instanceof Slot)) return parameter;
  const { name } = parameter;
  const value = typeof name === 'number' ? list[name] : values[name];
  if (value === undefined) throw new TypeError(`The query is asked without ${name}.`);
  return value;
}
