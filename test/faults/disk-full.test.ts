import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { explainFailure } from '../../src/cli/explain-failure.ts';
import { readEntry } from '../../src/services/reader/read-entry.ts';
import { useNewsroom } from '../support/newsroom.ts';

const COPY = `Harbour Daily, March 5, 2026: T\n\nORIGINAL ENTRY: ${'A long calm morning. '.repeat(20_000)}\n`;

describe('a disk that is full', () => {
  const newsroom = useNewsroom('sqlite');
  const limitPages = (pages: number) =>
    sql`pragma max_page_count = ${sql.lit(pages)}`.execute(newsroom.context.db.writer);

  it('stores nothing of a day, says so, and takes the day once there is room', async () => {
    await limitPages(1);

    const failed = await newsroom.importCopy(COPY, { publish: true }).catch((error: unknown) => error);

    expect(explainFailure(failed, '05.txt')).toBe(
      '05.txt: the disk of the database is full: make room, then run the same command again.',
    );
    await limitPages(1_000_000);
    expect((await newsroom.importCopy(COPY, { publish: true })).status).toBe('published');
    const { seq } = await readEntry(newsroom.context, 'harbour-daily', '2026-03-05');
    expect(seq).toBe(1);
  });
});
