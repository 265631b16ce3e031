import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { keepStatements } from '../../../src/store/engine/prepared-statements.ts';

describe('the statements of a connection', () => {
  let connection: SqliteDatabase;

  beforeEach(() => {
    connection = keepStatements(new Sqlite(':memory:'));
    connection.prepare('create table days (day text)').run([]);
  });
  afterEach(() => connection.close());

  it('are prepared once and give what is there each time', () => {
    const select = connection.prepare('select day from days');
    expect(select.all([])).toEqual([]);
    connection.prepare('insert into days values (?)').run(['2026-03-05']);

    expect(connection.prepare('select day from days')).toBe(select);
    expect(select.all([])).toEqual([{ day: '2026-03-05' }]);
  });

  it('are prepared once where they begin on a line of their own', () => {
    expect(connection.prepare('\n  select 1')).toBe(connection.prepare('\n  select 1'));
  });

  it('follow a change of the tables', () => {
    connection.prepare('select * from days').all([]);
    connection.prepare('alter table days add column title text').run([]);
    connection.prepare('insert into days values (?, ?)').run(['2026-03-05', 'Rain']);

    expect(connection.prepare('select * from days').all([])).toEqual([{ day: '2026-03-05', title: 'Rain' }]);
  });

  it.each(['pragma busy_timeout = 1', 'savepoint one'])('are prepared anew for %s', (sql) => {
    expect(connection.prepare(sql)).not.toBe(connection.prepare(sql));
  });

  it('are forgotten where 200 others were used since', () => {
    const [first, second] = [connection.prepare('select 0'), connection.prepare('select 1')];
    for (let number = 2; number <= 200; number += 1) {
      connection.prepare('select 1');
      connection.prepare(`select ${String(number)}`);
    }

    expect(connection.prepare('select 1')).toBe(second);
    expect(connection.prepare('select 0')).not.toBe(first);
  });
});
