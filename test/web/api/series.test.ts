import { describe, expect, it } from '@jest/globals';
import { useApi } from '../../support/api-client.ts';
import { useSite } from '../../support/site.ts';

const SYRIA = {
  slug: 'syria-daily',
  name: 'Syria Daily',
  language: 'en',
  description: 'What happens in Syria.',
};

describe('series of the API', () => {
  const site = useSite();
  const api = useApi(site);

  it('are made by an admin, left to right and with the next accent unless told otherwise', async () => {
    const admin = await api.as({ role: 'admin' });
    const made = await admin.post('/series', SYRIA);
    expect(made.status).toBe(201);
    expect(made.headers.get('Location')).toBe('/api/v1/series/syria-daily/entries');
    expect(made.body).toEqual({ ...SYRIA, id: expect.any(String), direction: 'ltr', accent: 'red' });
    const second = await admin.post('/series', {
      ...{ slug: 'يوميات', name: 'يوميات', language: 'ar', direction: 'rtl', description: '' },
    });
    expect(second.body).toMatchObject({ slug: 'يوميات', direction: 'rtl', accent: 'orange' });
    expect((await admin.get('/series')).body).toMatchObject({
      series: [{ slug: 'syria-daily' }, { slug: 'يوميات' }],
    });
    expect((await admin.get(`/series/${encodeURIComponent('يوميات')}/entries`)).body).toEqual({
      entries: [],
      next: null,
    });
  });

  it('are made by nobody else', async () => {
    const editor = await api.as({ role: 'editor' });
    expect((await editor.post('/series', SYRIA)).status).toBe(403);
    expect((await editor.get('/series')).body).toEqual({ series: [] });
  });

  it('have a name and a slug that no other has', async () => {
    const admin = await api.as({ role: 'admin' });
    await admin.post('/series', SYRIA);
    expect((await admin.post('/series', { ...SYRIA, name: 'Another' })).status).toBe(409);
    expect((await admin.post('/series', { ...SYRIA, slug: 'another' })).status).toBe(409);
  });

  it.each([
    ['a slug that the site keeps for itself', { slug: 'desk' }, 'slug'],
    ['a slug in capitals', { slug: 'Syria' }, 'slug'],
    ['no name', { name: '' }, 'name'],
    ['a language that is none', { language: 'en_GB' }, 'language'],
    ['an accent that is none', { accent: 'beige' }, 'accent'],
    ['a direction that is none', { direction: 'up' }, 'direction'],
    ['a field that is none', { colour: 'red' }, 'colour'],
  ])('are refused with %s', async (_name, given, field) => {
    const admin = await api.as({ role: 'admin' });
    const answer = await admin.post('/series', { ...SYRIA, ...given });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: { [field]: expect.any(String) } });
  });
});
