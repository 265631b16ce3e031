/** A month of a series as a calendar. */
import {
  type Day,
  daysOfMonth,
  formatMonth,
  formatWeekday,
  type Month,
  weekdayOf,
} from '../../../domain/calendar.ts';
import { commaOf } from '../../../domain/language.ts';
import { monthPath } from '../../../domain/permalink.ts';
import type { Series } from '../../../domain/series.ts';
import type { MonthPage } from '../../../services/reader/read-archive.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { yearTrail } from '../breadcrumbs.ts';
import { type DayLinkView, dayLinkView } from './day-link-view.ts';
import { neighboursView, type NeighboursView, neighbourView } from '../entry/neighbours-view.ts';
import { type LinkView, type PageLocals, pageLocals } from '../page-view.ts';
import type { ViewContext } from '../view-context.ts';

/** A day of the calendar. */
export interface CalendarDayView {
  readonly day: Day;
  /** `28` */
  readonly numberDisplay: string;
  /** null for a day without an entry. */
  readonly link: DayLinkView | null;
}

/** The locals of views/reader/month.ejs. */
export interface MonthView extends PageLocals {
  readonly seriesName: string;
  /** Behind the name, in the language of the series. */
  readonly comma: string;
  /** `June 2018` */
  readonly monthDisplay: string;
  readonly countDisplay: string;
  /** In the order of the language's calendars. */
  readonly weekdays: readonly { readonly name: string; readonly shortName: string }[];
  /** Seven cells each; null lies outside the month. */
  readonly weeks: readonly (readonly (CalendarDayView | null)[])[];
  /** Oldest first. */
  readonly days: readonly DayLinkView[];
  /** The nearest months that have entries. */
  readonly neighbours: NeighboursView | null;
}

/** The locals of a month's page. */
export function monthView(page: MonthPage, context: ViewContext): MonthView {
  const { series, month } = page;
  const text = messagesFor(series.language);
  const monthDisplay = formatMonth(month, series.language);
  const comma = commaOf(series.language);
  const heading = `${series.name}${comma} ${monthDisplay}`;
  const days = page.entries.map((entry) => dayLinkView(series, entry));
  return {
    ...pageLocals(
      {
        title: heading,
        description: `${heading}: ${text.entryCount(days.length)}.`,
        path: monthPath(series.slug, month),
        series,
        breadcrumbs: yearTrail(series, month.year),
      },
      context,
    ),
    seriesName: series.name,
    comma,
    monthDisplay,
    countDisplay: text.entryCount(days.length),
    weekdays: weekdayViews(series.language, text),
    weeks: weekViews(month, days, text),
    days,
    neighbours: neighboursView({
      label: text.months,
      before: neighbourView(text.previousMonth, monthLink(series, page.previous)),
      after: neighbourView(text.nextMonth, monthLink(series, page.next)),
    }),
  };
}

function weekdayViews(language: string, { firstWeekday }: Messages): MonthView['weekdays'] {
  return Array.from({ length: 7 }, (_, index) => {
    const weekday = ((firstWeekday - 1 + index) % 7) + 1;
    return {
      name: formatWeekday(weekday, language),
      shortName: formatWeekday(weekday, language, 'short'),
    };
  });
}

function weekViews(
  month: Month,
  links: readonly DayLinkView[],
  { firstWeekday }: Messages,
): MonthView['weeks'] {
  const byDay = new Map(links.map((link) => [link.day, link]));
  const days = daysOfMonth(month);
  const before = (weekdayOf(days[0] ?? '') - firstWeekday + 7) % 7;
  return Array.from({ length: Math.ceil((before + days.length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = days[week * 7 + weekday - before];
      if (day === undefined) return null;
      return { day, numberDisplay: String(Number(day.slice(8))), link: byDay.get(day) ?? null };
    }),
  );
}

function monthLink({ slug, language }: Series, month: Month | null): LinkView | null {
  return month && { label: formatMonth(month, language), href: monthPath(slug, month) };
}
