import { describe, expect, it } from '@jest/globals';
import { ToldDays } from '../../../src/services/reader/told-days.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { followWire } from '../../../src/web/page-cache/follow-wire.ts';
import { PageCache } from '../../../src/web/page-cache/page-cache.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };

describe('a memory that follows the wire', () => {
  const newsroom = useNewsroom();

  const publish = (body: string) => publishUpdate(newsroom.context, WHERE, { body }, null);

  it('makes no page of what was read before the wire could not be read', async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    const days = new ToldDays(newsroom.context);
    const memory = await followWire(newsroom.context, { pages: new PageCache(), days });
    const { update, seq } = await publish('The mast is up.');
    await days.readTold(update.entryId, seq);

    await publish('The mast is down.');
    memory.doubt();

    expect((await days.read(WHERE.slug, WHERE.day)).updates).toHaveLength(2);
  });
});
