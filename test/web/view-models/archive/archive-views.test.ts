import { describe, expect, it } from '@jest/globals';
import { homeView } from '../../../../src/web/view-models/archive/home-view.ts';
import { monthView } from '../../../../src/web/view-models/archive/month-view.ts';
import { seriesView } from '../../../../src/web/view-models/archive/series-view.ts';
import { yearView } from '../../../../src/web/view-models/archive/year-view.ts';
import { buildSeries, buildSummary, buildViewContext } from '../../../support/read-models.ts';

const series = buildSeries();
const context = buildViewContext();

describe('the home page', () => {
  it('sets the newest day of each series apart from those before it', () => {
    const entries = [buildSummary('2026-03-05'), buildSummary('2026-03-04', { title: 'March 4' })];
    const { series: teasers } = homeView({ series: [{ series, entries }] }, context);
    expect(teasers).toMatchObject([
      {
        name: 'Harbour Daily',
        href: '/harbour-daily',
        newest: { label: 'Title of 2026-03-05', fullDateDisplay: 'March 5, 2026' },
        recent: [
          { label: 'Harbour Daily, March 4', dateDisplay: 'March 4', href: '/harbour-daily/2026/03/04' },
        ],
      },
    ]);
  });

  it('is titled by the site alone and advertises its feeds', () => {
    const { page } = homeView({ series: [] }, context);
    expect(page.windowTitle).toBe('Dateline');
    expect(page.canonicalUrl).toBe('https://daily.example/');
    expect(page.feeds.map(({ href }) => href)).toEqual(['/feed.xml', '/atom.xml', '/feed.json']);
  });
});

describe('a series’ page', () => {
  it('shows the months of a year without entries as gaps', () => {
    const years = [{ year: 2026, months: [{ month: 3, count: 1 }] }];
    const view = seriesView({ series, entries: [], years }, context);
    expect(view.newest).toBeNull();
    expect(view.years[0]?.months).toHaveLength(12);
    expect(view.years[0]?.months.slice(1, 3)).toEqual([
      { name: 'February', countDisplay: 'no days', href: null },
      { name: 'March', countDisplay: '1 day', href: '/harbour-daily/2026/03' },
    ]);
  });
});

describe('a year', () => {
  it('counts its days and leads to the nearest years that have some', () => {
    const months = [
      { month: 1, count: 20 },
      { month: 2, count: 3 },
    ];
    const view = yearView({ series, year: 2026, months, previousYear: 2019, nextYear: null }, context);
    expect([view.seriesName, view.yearDisplay]).toEqual(['Harbour Daily', '2026']);
    expect(view.countDisplay).toBe('23 days');
    expect(view.neighbours?.before).toEqual({
      direction: 'Earlier year',
      label: '2019',
      href: '/harbour-daily/2019',
    });
    expect(view.neighbours?.after).toBeNull();
  });
});

describe('a month as a calendar', () => {
  const month = (year: number, number: number) =>
    monthView(
      {
        series,
        month: { year, month: number },
        entries: [buildSummary(`${String(year)}-${String(number).padStart(2, '0')}-01`)],
        previous: { year: 2025, month: 11 },
        next: null,
      },
      context,
    );

  it.each([
    ['begins on a Sunday and takes six weeks', [2026, 3], 6, 6],
    ['begins on a Monday and takes four', [2027, 2], 4, 0],
    ['has 29 days', [2028, 2], 5, 1],
  ] as const)('is whole when it %s', (_what, [year, number], weekCount, cellsBefore) => {
    const { weeks } = month(year, number);
    expect(weeks).toHaveLength(weekCount);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.findIndex((cell) => cell !== null)).toBe(cellsBefore);
  });

  it('links the days that have an entry and leaves the others as gaps', () => {
    const days = month(2026, 3)
      .weeks.flat()
      .filter((cell) => cell !== null);
    expect(days).toHaveLength(31);
    expect(days[0]).toMatchObject({ numberDisplay: '1', link: { href: '/harbour-daily/2026/03/01' } });
    expect(days[1]).toEqual({ day: '2026-03-02', numberDisplay: '2', link: null });
  });

  it('begins its weeks on Monday', () => {
    const { weekdays } = month(2026, 3);
    expect(weekdays[0]).toEqual({ name: 'Monday', shortName: 'Mon' });
    expect(weekdays[6]).toEqual({ name: 'Sunday', shortName: 'Sun' });
  });

  it('leads to the nearest months that have entries', () => {
    expect(month(2026, 3).neighbours).toMatchObject({
      before: { direction: 'Earlier month', label: 'November 2025', href: '/harbour-daily/2025/11' },
      after: null,
    });
  });

  it('names days and months in the language of the series', () => {
    const arabic = buildSeries({ language: 'ar', direction: 'rtl' });
    const page = { series: arabic, month: { year: 2026, month: 3 }, entries: [], previous: null, next: null };
    const view = monthView(page, context);
    expect(view.monthDisplay).toBe('مارس 2026');
    expect(view.weekdays.map(({ name }) => name)).toEqual([
      ...['السبت', 'الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة'],
    ]);
    expect(view.weeks[0]?.map((cell) => cell?.numberDisplay)).toEqual([
      ...[undefined, '1', '2', '3', '4', '5', '6'],
    ]);
  });
});

describe('the archive of a series whose language has no interface', () => {
  it('is headed by its name with the comma of its language', () => {
    const persian = buildSeries({ language: 'fa', direction: 'rtl', name: 'روزنامه' });
    const months = [{ month: 3, count: 1 }];
    const year = yearView(
      { series: persian, year: 2026, months, previousYear: null, nextYear: null },
      context,
    );
    const month = { year: 2026, month: 3 };
    const page = { series: persian, month, entries: [], previous: null, next: null };

    expect([year.page.title, year.comma]).toEqual(['روزنامه، 2026', '،']);
    expect(monthView(page, context).page.title).toMatch(/^روزنامه، /);
  });
});
