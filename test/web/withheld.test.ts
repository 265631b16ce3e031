import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Photo } from '../../src/domain/entry.ts';
import { formatPhotoMark } from '../../src/formats/block-marks.ts';
import { correctEntry } from '../../src/services/entries/correct-entry.ts';
import { insertMedia } from '../../src/store/media/media.ts';
import { correctUpdate } from '../../src/services/updates/correct-update.ts';
import { publishDraftUpdate } from '../../src/services/updates/publish-draft.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { addDraft } from '../../src/services/updates/save-draft.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { addAccount, openSession } from '../support/accounts.ts';
import { ENGINES } from '../support/databases.ts';
import { useSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };
const ID = '0190a5e0-0000-7000-8000-000000000001';
const SMALL = `${ID}-480.jpg`;
const LARGE = `${ID}-1600.webp`;
const PHOTO: Photo = { mediaId: ID, caption: '', credit: '', alt: 'A man on the quay', warning: '' };
const BODY = `He saw it.\n\n${formatPhotoMark(PHOTO)}`;

describe.each(ENGINES)('the photo of a withdrawn update on %s', (engine) => {
  const site = useSite(engine);
  let updateId: string;

  beforeEach(async () => {
    const { context } = site;
    const variants = [
      { type: 'image/jpeg', width: 480, height: 270, file: SMALL },
      { type: 'image/webp', width: 1600, height: 900, file: LARGE },
    ] as const;
    const media = { id: ID, width: 1600, height: 900, variants, createdAt: context.clock.now() };
    await insertMedia(context.db.writer, media, '0'.repeat(64));
    for (const { file } of variants) await context.media.write(file, Buffer.from(file));
    await site.publishDay({ day: '2026-03-05' });
    updateId = await publish();
  });

  const publish = async () => {
    const { update } = await publishUpdate(site.context, WHERE, { body: BODY }, null);
    return update.id;
  };
  const withdraw = (id = updateId, context = site.context) =>
    withdrawUpdate(context, id, 'He is in danger.', null);
  const ask = async (file = SMALL) => (await visit(site, `/media/${file}`)).status;
  const correctDay = (changes: Parameters<typeof correctEntry>[1]['changes']) =>
    correctEntry(site.context, { ...WHERE, kind: 'typo', note: null, changes }, null);

  it('is gone for readers in all sizes, also for those who have it or ask for a part', async () => {
    const { headers } = await visit(site, `/media/${SMALL}`);
    await withdraw();

    expect([await ask(SMALL), await ask(LARGE)]).toEqual([410, 410]);
    for (const asked of [{ 'If-None-Match': headers.etag }, { Range: 'bytes=0-1' }]) {
      const answer = await visit(site, `/media/${SMALL}`, { headers: asked });
      expect([answer.status, answer.headers['cache-control']]).toEqual([410, 'no-store']);
      expect(answer.body).not.toContain(SMALL);
    }
  });

  it('is gone at once where another process took it back', async () => {
    expect(await ask()).toBe(200);
    await withdraw(updateId, await site.openElsewhere());
    expect(await ask()).toBe(410);
  });

  it('is in no tear sheet', async () => {
    const sheet = async () => (await visit(site, '/harbour-daily/2026/03/05.html')).body;
    const bytes = Buffer.from(SMALL).toString('base64');
    expect(await sheet()).toContain(bytes);
    await withdraw();
    expect(await sheet()).not.toContain(bytes);
  });

  it('is there as long as another update shows it', async () => {
    const another = await publish();
    await withdraw();
    expect(await ask()).toBe(200);
    await withdraw(another);
    expect(await ask()).toBe(410);
  });

  it.each([
    ['the lead of an entry', { lead: PHOTO }],
    ['an original entry', { originalEntry: BODY }],
    ['where things stand', { latest: { body: BODY, at: '2026-03-05T12:00:00.000Z' } }],
  ])('is there as long as %s shows it', async (_name, changes) => {
    await correctDay(changes);
    await withdraw();
    expect(await ask()).toBe(200);
  });

  it('is there as long as the page tells where things stood with it', async () => {
    await correctDay({ latest: { body: BODY, at: '2026-03-05T12:00:00.000Z' } });
    await correctDay({ latest: { body: 'All is quiet.', at: '2026-03-05T12:05:00.000Z' } });
    await withdraw();
    expect(await ask()).toBe(200);
  });

  it('comes back with an update that shows it', async () => {
    await withdraw();
    await publish();
    expect(await ask()).toBe(200);
  });

  it('comes back with a draft that shows it once that is published', async () => {
    await withdraw();
    const draft = await addDraft(site.context, WHERE, { body: BODY, publishAt: null }, null);
    expect(await ask()).toBe(410);
    await publishDraftUpdate(site.context, { updateId: draft.id, changes: {} }, null);
    expect(await ask()).toBe(200);
  });

  it('comes and goes with the corrections of another update', async () => {
    const { update } = await publishUpdate(site.context, WHERE, { body: 'In.' }, null);
    const correct = (body: string) =>
      correctUpdate(site.context, { updateId: update.id, kind: 'typo', note: null, changes: { body } }, null);
    await withdraw();
    await correct(BODY);
    expect(await ask()).toBe(200);
    await correct('In.');
    expect(await ask()).toBe(410);
  });

  it('is shown to the desk only, and kept by nobody', async () => {
    await withdraw();
    const account = await addAccount(site.context, { role: 'editor', series: ['harbour-daily'] });
    const Cookie = await openSession(site.context, account);
    const desk = (path: string) => visit(site, path, { headers: { Cookie } });

    const page = await desk(`/desk/updates/${updateId}`);
    expect(page.body).toContain(`<img src="/desk/media/${ID}" alt="A man on the quay"`);
    const thumbnail = await desk(`/desk/media/${ID}`);
    expect([thumbnail.status, thumbnail.body]).toEqual([200, SMALL]);
    expect(thumbnail.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
    });
    const stranger = await visit(site, `/desk/media/${ID}`);
    expect(stranger.status).not.toBe(200);
    expect(stranger.body).not.toContain(SMALL);
    expect((await visit(site, `/media/${SMALL}`, { headers: { Cookie } })).status).toBe(410);
  });
});

describe('a photo that no text has shown yet', () => {
  const site = useSite();

  it('is there for whoever has its address', async () => {
    await site.context.media.write(SMALL, Buffer.from(SMALL));
    expect((await visit(site, `/media/${SMALL}`)).status).toBe(200);
  });
});
