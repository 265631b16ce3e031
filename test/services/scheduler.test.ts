import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readEntry } from '../../src/services/reader/read-entry.ts';
import { addDraft } from '../../src/services/updates/save-draft.ts';
import { type Scheduler, startScheduler } from '../../src/services/scheduler.ts';
import type { Context } from '../../src/services/context.ts';
import { getEntry } from '../../src/services/entries/get-entry.ts';
import { useNewsroom } from '../support/newsroom.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };

describe('the scheduler', () => {
  const newsroom = useNewsroom();
  let schedulers: Scheduler[] = [];
  beforeEach(() => newsroom.publishDay({ day: WHERE.day }));
  afterEach(async () => {
    await Promise.all(schedulers.map((scheduler) => scheduler.stop()));
    schedulers = [];
  });

  /** Starts it; the promise resolves when so many commits are done. */
  function start(commits: number, given: Partial<Context> = {}): { readonly done: Promise<void> } {
    let left = commits;
    const done = new Promise<void>((resolve) => {
      newsroom.setWire({
        committed: () => {
          left -= 1;
          if (left === 0) resolve();
          return Promise.resolve();
        },
      });
    });
    schedulers.push(startScheduler({ ...newsroom.context, ...given }));
    return { done };
  }

  const schedule = (publishAt: string) =>
    addDraft(newsroom.context, WHERE, { body: 'The bridge is open.', publishAt }, null);
  const bodies = async () =>
    (await readEntry(newsroom.context, WHERE.slug, WHERE.day)).updates.map(({ body }) => body);

  it('does at its start what came due while nobody looked', async () => {
    await schedule('2026-03-05T14:00:00.000Z');
    newsroom.setClock('2026-03-07T08:00:00.000Z');

    await start(1).done;

    expect(await bodies()).toEqual(['The bridge is open.']);
  });

  it('closes what rests, too', async () => {
    newsroom.setClock('2026-03-07T08:00:00.000Z');

    await start(1).done;

    const { entry } = await getEntry(newsroom.context.db.reader, WHERE.slug, WHERE.day);
    expect(entry.closedAt).toBe('2026-03-06T06:00:00.000Z');
  });

  it('sees what is scheduled while it runs', async () => {
    const { done } = start(2);
    await schedule('2026-03-05T14:00:00.000Z');
    newsroom.setClock('2026-03-05T14:00:00.000Z');

    await done;

    expect(await bodies()).toEqual(['The bridge is open.']);
  });

  it('logs a failure, and ends nothing', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
    const { db } = newsroom.context;
    start(1, { log, db: { ...db, reader: db.reader.withSchema('elsewhere') } });

    await Promise.all(schedulers.map((scheduler) => scheduler.stop()));

    expect(lines.join('')).toContain('what is due cannot be looked for');
  });

  it('does nothing more once it is stopped', async () => {
    const { done } = start(1);
    await Promise.all(schedulers.map((scheduler) => scheduler.stop()));
    await schedule('2026-03-05T14:00:00.000Z');
    await done;
    newsroom.setClock('2026-03-05T14:00:00.000Z');

    expect(await bodies()).toEqual([]);
  });
});
