import { describe, expect, it } from '@jest/globals';
import { MARCH_5_PATH, publishHarbourDays } from '../support/harbour-days.ts';
import { readPage, wordsAt } from '../support/read-page.ts';
import { useSiteWith } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = useSiteWith(publishHarbourDays);

const STUB = 'UPDATE 1140 GMT withdrawn 1204 GMT: It was another ship.';

describe('a withdrawn update', () => {
  it('answers 410 at its permalink, with its stub and the way to the day', async () => {
    const { status, body } = await visit(site, `${MARCH_5_PATH}/1140`);
    expect(status).toBe(410);
    expect(wordsAt(body, 'update-1140')).toBe(STUB);
    expect(readPage(body).links).toContainEqual({ words: 'Read the whole day', href: MARCH_5_PATH });
  });

  it('answers 410 at its history and tells nothing of it', async () => {
    const { status, body } = await visit(site, `${MARCH_5_PATH}/1140/history`);
    expect(status).toBe(410);
    expect(readPage(body).words).toContain('What stood here before is no longer public.');
  });

  it('keeps its stub in its place on the day', async () => {
    const { body } = await visit(site, MARCH_5_PATH);
    expect(wordsAt(body, 'update-1140')).toBe(STUB);
  });

  it('keeps its stub in the plain copy', async () => {
    const { body } = await visit(site, `${MARCH_5_PATH}.txt`);
    expect(body).toContain(STUB);
  });

  it.each([
    '/',
    '/harbour-daily',
    MARCH_5_PATH,
    `${MARCH_5_PATH}?order=asc`,
    `${MARCH_5_PATH}.txt`,
    `${MARCH_5_PATH}/lite`,
    `${MARCH_5_PATH}/1140`,
    `${MARCH_5_PATH}/1140/history`,
    `${MARCH_5_PATH}/1026`,
    '/feed.xml',
    '/harbour-daily/atom.xml',
    '/feed.json',
    '/sitemap.xml',
  ])('shows nothing of its text at %s', async (path) => {
    const { body } = await visit(site, path);
    expect(body).not.toContain('unseen rumour');
  });

  it('is no neighbour of the updates beside it', async () => {
    const { body } = await visit(site, `${MARCH_5_PATH}/1026`);
    expect(readPage(body).links).toContainEqual({
      words: 'Later update UPDATE 1400 GMT',
      href: `${MARCH_5_PATH}/1400`,
    });
  });
});
