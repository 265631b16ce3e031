import { describe, expect, it } from '@jest/globals';
import { errorView } from '../../../../src/web/view-models/error-view.ts';
import { tagView } from '../../../../src/web/view-models/archive/tag-view.ts';
import { buildSeries, buildSummary, buildUpdate, buildViewContext } from '../../../support/read-models.ts';

describe('a tag’s page', () => {
  const series = buildSeries();
  const update = buildUpdate('1400', { tags: ['Fish Quay'], body: 'The quay is dry. For now.' });
  const view = tagView(
    {
      tag: 'fish-quay',
      page: 1,
      hasNext: false,
      entries: [{ series, entry: buildSummary('2026-03-04') }],
      updates: [{ series, day: '2026-03-05', title: 'The Boom Goes Down', update }],
    },
    buildViewContext(),
  );

  it('is headed by the tag as editors wrote it', () => {
    expect(view.heading).toBe('Tagged “Fish Quay”');
    expect(view.page.canonicalUrl).toBe('https://daily.example/tags/fish-quay');
  });

  it('lists days, and updates with the day they belong to', () => {
    expect(view.days).toMatchObject([
      { heading: 'Harbour Daily, March 4: Title of 2026-03-04', href: '/harbour-daily/2026/03/04' },
    ]);
    expect(view.updates).toMatchObject([
      {
        label: 'The quay is dry.',
        atDisplay: '1400 GMT, March 5, 2026',
        dayHeading: 'Harbour Daily, March 5: The Boom Goes Down',
        href: '/harbour-daily/2026/03/05/1400',
      },
    ]);
  });
});

describe('an error page', () => {
  it.each([
    [400, 'This address cannot be read'],
    [404, 'There is no page here'],
    [405, 'This address cannot be read'],
    [410, 'This page has been withdrawn'],
    [500, 'This page could not be made'],
    [503, 'This cannot be done at the moment'],
  ])('says in words what a %i is and where to go on', (status, heading) => {
    const view = errorView(status, null, 'https://daily.example');
    expect(view.heading).toBe(heading);
    expect(view.statusDisplay).toBe(`Error ${String(status)}`);
    expect(view.links).toEqual([{ label: 'Front page', href: '/' }]);
    expect(view.page.canonicalUrl).toBeNull();
  });

  it('speaks the language of the series whose page is missing, and leads there', () => {
    const series = buildSeries({ language: 'ar', direction: 'rtl', name: 'يوميات المرفأ' });
    const view = errorView(404, series, 'https://daily.example');
    expect(view.heading).toBe('لا توجد صفحة هنا');
    expect(view.page).toMatchObject({ language: 'ar', direction: 'rtl' });
    expect(view.links).toEqual([
      { label: 'يوميات المرفأ', href: '/harbour-daily' },
      { label: 'الصفحة الرئيسية', href: '/' },
    ]);
  });
});
