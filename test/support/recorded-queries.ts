/** The queries that a program asks of its database, recorded while it runs. */
import type {
  CompiledQuery,
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryId,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import type { Database } from '../../src/store/database.ts';
import type { Db } from '../../src/store/schema.ts';

export interface RecordedDatabase {
  /** The same database; what is asked through it is recorded. */
  readonly database: Database;
  /** Each text that was asked once, with the parameters it had last. */
  readonly queries: ReadonlyMap<string, CompiledQuery>;
}

export function recordQueries(database: Database): RecordedDatabase {
  const queries = new Map<string, CompiledQuery>();
  const record = (db: Db) => db.withPlugin(new Recorder(db, queries));
  const [reader, writer] = [record(database.reader), record(database.writer)];
  return { database: { ...database, reader, writer }, queries };
}

class Recorder implements KyselyPlugin {
  readonly #db: Db;
  readonly #queries: Map<string, CompiledQuery>;
  /** Parts of queries are transformed, too; they have no result. */
  readonly #transformed = new WeakMap<QueryId, CompiledQuery>();

  constructor(db: Db, queries: Map<string, CompiledQuery>) {
    this.#db = db;
    this.#queries = queries;
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    this.#transformed.set(queryId, this.#db.getExecutor().compileQuery(node, queryId));
    return node;
  }

  transformResult({ result, queryId }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const query = this.#transformed.get(queryId);
    if (query) this.#queries.set(query.sql, query);
    return Promise.resolve(result);
  }
}
