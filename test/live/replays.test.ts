import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Told } from '../../src/domain/wire/told.ts';
import { Replays } from '../../src/live/replays.ts';
import type { StreamEvent } from '../../src/live/stream-event.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { useNewsroom } from '../support/newsroom.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };

describe('replays of a day', () => {
  const newsroom = useNewsroom();
  let entryId = '';
  beforeEach(async () => {
    await newsroom.publishDay({ day: WHERE.day });
    for (const body of ['The mast is up.', 'The mast is down.', 'The mast is gone.']) {
      const { entry } = await publishUpdate(newsroom.context, WHERE, { body }, null);
      entryId = entry.id;
    }
  });

  /** Replays whose only event has so much HTML, and how often each was rendered, by the seq it begins after. */
  function openReplays(length: number) {
    const rendered: number[] = [];
    const replays = new Replays(newsroom.context.db, (_entryId, told) => {
      rendered.push((told[0]?.seq ?? 0) - 1);
      return Promise.resolve(told.slice(-1).map((row) => eventOf(row, 'x'.repeat(length))));
    });
    return { rendered, read: (after: number) => replays.read(entryId, after) };
  }

  it('are rendered once for all who missed the same, one after the other or at once', async () => {
    const { rendered, read } = openReplays(10);
    await Promise.all([read(1), read(1)]);
    await read(2);
    await read(1);
    expect(rendered).toEqual([1, 2]);
  });

  it('give way to later ones where they are long, the oldest first, and the newest never', async () => {
    const { rendered, read } = openReplays(9_000_000);
    await read(1);
    await read(1);
    await read(2);
    await read(2);
    await read(1);
    expect(rendered).toEqual([1, 2, 1]);
  });
});

function eventOf({ seq, kind }: Told, html: string): StreamEvent {
  return {
    ...{ seq, kind: kind === 'import' ? 'entry' : kind, id: 'id', anchor: null, stamp: null, html },
    ...{ postedAt: '2026-03-05T12:00:00Z', changed: '', parts: '', permalink: 'https://news.example/' },
  };
}
