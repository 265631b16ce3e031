/** The home page: every series with its newest days. */
import { seriesPath } from '../../../domain/permalink.ts';
import type { Accent, Direction } from '../../../domain/series.ts';
import { renderSiteJsonLd } from '../../../formats/json-ld/site-json-ld.ts';
import type { HomePage } from '../../../services/reader/read-home.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { type DayLinkView, dayLinkView } from './day-link-view.ts';
import { type PageLocals, pageLocals } from '../page-view.ts';
import { publisherView } from '../publisher-view.ts';
import { commonTongue } from '../tongue.ts';
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
  const tongue = commonTongue(home.series.map(({ series }) => series));
  const { siteName, siteDescription } = messagesFor(tongue.language);
  const locals = pageLocals(
    { title: siteName, description: siteDescription, path: '/', series: null, tongue },
    context,
  );
  const site = { name: siteName, description: siteDescription, language: tongue.language };
  const publisher = publisherView(tongue.language, context);
  const structuredData = [renderSiteJsonLd({ ...site, publisher })];
  return { ...locals, structuredData, series: home.series.map(teaser) };
}

function teaser({ series, entries }: HomePage['series'][number]): SeriesTeaserView {
  const [newest = null, ...recent] = entries.map((entry) => dayLinkView(series, entry, entries[0]?.day));
  const { slug, name, description, language, direction, accent } = series;
  return { slug, name, href: seriesPath(slug), description, language, direction, accent, newest, recent };
}
