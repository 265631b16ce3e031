/** The home page: every series with its newest days. */
import { seriesPath } from '../../../domain/permalink.ts';
import type { Accent, Direction } from '../../../domain/series.ts';
import { renderSiteJsonLd } from '../../../formats/site-json-ld.ts';
import type { HomePage } from '../../../services/reader/read-home.ts';
import { en } from '../../messages/en.ts';
import { type DayLinkView, dayLinkView } from './day-link-view.ts';
import { type PageLocals, pageLocals } from '../page-view.ts';
import { publisherView } from '../publisher-view.ts';
import type { ViewContext } from '../view-context.ts';

/** The locals of views/reader/home.ejs. */
export interface HomeView extends PageLocals {
  /** JSON for script blocks. */
  readonly structuredData: readonly string[];
  readonly series: readonly SeriesTeaserView[];
}

export interface SeriesTeaserView {
  readonly slug: string;
  readonly name: string;
  readonly href: string;
  readonly description: string;
  readonly language: string;
  readonly direction: Direction;
  readonly accent: Accent;
  readonly newest: DayLinkView | null;
  /** The days before the newest, newest first. */
  readonly recent: readonly DayLinkView[];
}

/** The locals of the home page. */
export function homeView(home: HomePage, context: ViewContext): HomeView {
  const locals = pageLocals(
    { title: en.siteName, description: en.siteDescription, path: '/', series: null },
    context,
  );
  const site = { name: en.siteName, description: en.siteDescription, language: 'en' };
  const structuredData = [renderSiteJsonLd({ ...site, publisher: publisherView('en', context) })];
  return { ...locals, structuredData, series: home.series.map(teaser) };
}

function teaser({ series, entries }: HomePage['series'][number]): SeriesTeaserView {
  const [newest = null, ...recent] = entries.map((entry) => dayLinkView(series, entry, entries[0]?.day));
  const { slug, name, description, language, direction, accent } = series;
  return { slug, name, href: seriesPath(slug), description, language, direction, accent, newest, recent };
}
