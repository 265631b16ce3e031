import { describe, expect, it } from '@jest/globals';
import type { Insertable } from 'kysely';
import { prepareInsert } from '../../../src/store/engine/inserts.ts';
import type { MediaTable } from '../../../src/store/schema.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';

const insertPictures = prepareInsert((db, rows: readonly Required<Insertable<MediaTable>>[]) =>
  db.insertInto('media').values(rows),
);

const pictures = (count: number, width: number) =>
  Array.from({ length: count }, (_, index) => {
    const id = `${String(width)}-${String(index).padStart(4, '0')}`;
    const size = { width, height: index + 1 };
    return {
      id,
      ...size,
      variants: '[]',
      sha256: id.padEnd(64, '0'),
      created_at: '2026-03-05T00:00:00.000Z',
    };
  });

describe.each(ENGINES)('an insert of many rows on %s', (engine) => {
  const store = useDatabase(engine);
  const listPictures = () => store.db.selectFrom('media').selectAll().orderBy('id').execute();

  it.each([0, 1, 7, 256, 1301])('stores %i rows, each with its own values', async (count) => {
    await insertPictures(store.db, pictures(count, 1));

    expect(await listPictures()).toEqual(pictures(count, 1));
  });

  it('gives values to their columns, in whatever order the rows name them', async () => {
    const [first, second] = [pictures(1, 1), pictures(1, 2)];
    const turned = second.map(({ id, ...others }) => ({ ...others, id }));

    await insertPictures(store.db, [...first, ...turned]);

    expect(await listPictures()).toEqual([...first, ...second]);
  });
});
