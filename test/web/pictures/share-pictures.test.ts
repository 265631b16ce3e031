import { describe, expect, it } from '@jest/globals';
import type { SharePicture } from '../../../src/domain/share-picture.ts';
import { correctEntry } from '../../../src/services/entries/correct-entry.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { withdrawUpdate } from '../../../src/services/updates/withdraw-update.ts';
import { BusyError } from '../../../src/web/http-errors.ts';
import { createSharePictures } from '../../../src/web/pictures/share-pictures.ts';
import { readPage } from '../../support/read-page.ts';
import { buildSharePicture } from '../../support/share-pictures.ts';
import { useSite } from '../../support/site.ts';
import { visit } from '../../support/visit.ts';

const site = useSite();

const DAY = { slug: 'harbour-daily', day: '2026-03-05' };
const PATH = '/harbour-daily/2026/03/05';

/** The path of the picture that the page names. */
async function findPicture(path = PATH): Promise<string> {
  const { metadata } = readPage((await visit(site, path)).body);
  return (metadata.get('og:image') ?? '').replace('https://news.example', '');
}

describe('the share picture of a day', () => {
  it('is drawn for who asks, may be shown anywhere and is kept for ever', async () => {
    await site.publishDay(DAY);
    const response = await fetch(site.address() + (await findPicture()));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('is said in words too, with its size', async () => {
    await site.publishDay({
      ...DAY,
      title: 'The Ferry Drifts',
      updates: [{ postedAt: '2026-03-05T11:00:00.000Z' }],
    });
    const { metadata } = readPage((await visit(site, PATH)).body);
    expect(metadata.get('og:image:alt')).toBe(
      'Harbour Daily: The Ferry Drifts. UPDATE 1100 GMT. Thursday, March 5, 2026',
    );
    expect(metadata.get('og:image:type')).toBe('image/png');
    expect(metadata.get('og:image:width')).toBe('1200');
    expect(metadata.get('og:image:height')).toBe('630');
    expect(metadata.get('twitter:card')).toBe('summary_large_image');
  });

  it('has another address after each update, and each title', async () => {
    await site.publishDay(DAY);
    const first = await findPicture();
    const { update } = await publishUpdate(site.context, DAY, { body: 'The tug is there.' }, null);
    const second = await findPicture();
    const changes = { title: 'Another Title' };
    await correctEntry(site.context, { ...DAY, kind: 'typo', note: null, changes }, null);
    const third = await findPicture();
    expect(new Set([first, second, third]).size).toBe(3);
    const restored = { title: 'What happened on 2026-03-05' };
    await correctEntry(site.context, { ...DAY, kind: 'typo', note: null, changes: restored }, null);
    await withdrawUpdate(site.context, update.id, 'It was another tug.', null);
    expect(await findPicture()).toBe(first);
  });

  it('leads from every earlier address to the present one, and draws nothing for it', async () => {
    await site.publishDay(DAY);
    const old = await findPicture();
    await publishUpdate(site.context, DAY, { body: 'The tug is there.' }, null);
    for (const path of [old, `${PATH}/share-0123456789ab.png`]) {
      const { status, headers } = await visit(site, path);
      expect([status, headers.location]).toEqual([302, await findPicture()]);
      expect(headers['cache-control']).toBe('max-age=0, must-revalidate, s-maxage=5');
    }
  });

  it('is not found where there is no such day, or no such address', async () => {
    await site.publishDay(DAY);
    await site.draftDay({ day: '2026-03-07' });
    for (const path of [
      '/harbour-daily/2026/03/07/share-0123456789ab.png',
      '/harbour-daily/2026/03/08/share-0123456789ab.png',
      `${PATH}/share-.png`,
      `${PATH}/share-0123456789AB.png`,
      `${PATH}/share-%2e%2e.png`,
    ]) {
      expect([path, (await visit(site, path)).status]).toEqual([path, 404]);
    }
  });

  it('is the picture of its updates too', async () => {
    await site.publishDay({ ...DAY, updates: [{ postedAt: '2026-03-05T11:00:00.000Z' }] });
    expect(await findPicture(`${PATH}/1100`)).toBe(await findPicture());
  });
});

describe('drawing', () => {
  const picture = buildSharePicture();

  /** A drawing hand that notes what it drew and waits to be let go. */
  function holdDrawing() {
    const drawn: string[] = [];
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const draw = async ({ title }: SharePicture) => {
      drawn.push(title);
      await promise;
      return Buffer.from(title);
    };
    return { drawn, draw, letGo: () => resolve(undefined) };
  }

  it('is done once for a version, however many ask at once and later', async () => {
    const { drawn, draw, letGo } = holdDrawing();
    const open = createSharePictures(draw);
    const asked = [open('a', picture), open('a', picture)];
    letGo();
    await Promise.all(asked);
    await open('a', picture);
    expect(drawn).toEqual(['The Ferry Drifts']);
  });

  it('is done one at a time, for a few who wait, and refused to all others', async () => {
    const { drawn, draw, letGo } = holdDrawing();
    const open = createSharePictures(draw, { waiting: 2 });
    const first = open('a', { ...picture, title: 'A' });
    const second = open('b', { ...picture, title: 'B' });
    await expect(open('c', { ...picture, title: 'C' })).rejects.toThrow(BusyError);
    expect(drawn).toEqual(['A']);
    letGo();
    await Promise.all([first, second]);
    await open('c', { ...picture, title: 'C' });
    expect(drawn).toEqual(['A', 'B', 'C']);
  });

  it('is tried again after it failed', async () => {
    let times = 0;
    const open = createSharePictures(async () => {
      times += 1;
      if (times === 1) throw new Error('No room for pixels.');
      return Promise.resolve(Buffer.from('png'));
    });
    await expect(open('a', picture)).rejects.toThrow('No room for pixels.');
    expect((await open('a', picture)).toString()).toBe('png');
  });

  it('keeps what was asked for last', async () => {
    const drawn: string[] = [];
    const open = createSharePictures(
      async ({ title }) => {
        drawn.push(title);
        return Promise.resolve(Buffer.alloc(60));
      },
      { keptBytes: 100 },
    );
    for (const title of ['A', 'B', 'B', 'A']) await open(title, { ...picture, title });
    expect(drawn).toEqual(['A', 'B', 'A']);
  });
});
