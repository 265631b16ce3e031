/** What stands around every page: its head, its place on the site, its feeds and the words of the interface. */
import type { Instant } from '../../domain/calendar.ts';
import { searchPath, seriesPath } from '../../domain/permalink.ts';
import type { Accent, Direction, Series } from '../../domain/series.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { ENGLISH, type Tongue } from './tongue.ts';

/** A link that reads `label`. */
export interface LinkView {
  readonly label: string;
  readonly href: string;
}

export interface FeedView extends LinkView {
  readonly type: string;
  readonly title: string;
}

/** Where the same page stands in other forms. */
export interface FormsView {
  readonly liteHref: string;
  readonly plainTextHref: string;
  readonly tearSheetHref: string;
}

/** What other sites show of the page (ogp.me). */
export interface SharingView {
  readonly type: 'article' | 'website';
  /** Absolute, of a page that is shared as itself though another is the canonical one; null: as the canonical one. */
  readonly url: string | null;
  readonly image: {
    readonly url: string;
    readonly type: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
  readonly publishedAt: Instant | null;
  readonly modifiedAt: Instant | null;
  /** The name of the series; null for a page of the whole site. */
  readonly section: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

export interface PageView {
  readonly language: string;
  /** `en_US`: the language with the territory it is most spoken in, unless the series names another. */
  readonly locale: string;
  readonly direction: Direction;
  readonly accent: Accent | null;
  /** Of the browser's window: with the site's name. */
  readonly windowTitle: string;
  /** Without the site's name. */
  readonly title: string;
  readonly description: string;
  /** Absolute; null for a page that has no address of its own. */
  readonly canonicalUrl: string | null;
  /** Search engines may list it. */
  readonly isIndexed: boolean;
  readonly sharing: SharingView;
  readonly breadcrumbs: readonly LinkView[];
  readonly feeds: readonly FeedView[];
  readonly forms: FormsView | null;
  /** The search, in the series that the page belongs to. */
  readonly searchHref: string;
  readonly isFrontPage: boolean;
}

/** What the layout needs; every page's locals hold it. */
export interface PageLocals {
  readonly page: PageView;
  readonly text: Messages;
}

export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** Path of the canonical URL. */
  readonly path: string | null;
  /** The series the page belongs to; null for a page of the whole site. */
  readonly series: Series | null;
  /** What a page of the whole site speaks; English unless told otherwise. */
  readonly tongue?: Tongue;
  readonly breadcrumbs?: readonly LinkView[];
  readonly sharing?: SharingView;
  readonly forms?: FormsView;
  /** False keeps search engines away. */
  readonly isIndexed?: false;
}

const WEBSITE: SharingView = {
  ...{ type: 'website', url: null, image: null, publishedAt: null, modifiedAt: null },
  ...{ section: null, authors: [], tags: [] },
};

/** The layout's locals for a page. */
export function pageLocals(facts: PageFacts, { publicUrl }: { readonly publicUrl: string }): PageLocals {
  const { series, path } = facts;
  const { language, direction } = series ?? facts.tongue ?? ENGLISH;
  const text = messagesFor(language);
  const page: PageView = {
    language,
    locale: localeOf(language),
    direction,
    accent: series?.accent ?? null,
    windowTitle: facts.title === text.siteName ? facts.title : `${facts.title} – ${text.siteName}`,
    title: facts.title,
    description: facts.description,
    canonicalUrl: path === null ? null : publicUrl + path,
    isIndexed: facts.isIndexed ?? true,
    sharing: facts.sharing ?? WEBSITE,
    breadcrumbs: facts.breadcrumbs ?? [],
    feeds: feedViews(series, text),
    forms: facts.forms ?? null,
    searchHref: searchPath({ series: series?.slug ?? '' }),
    isFrontPage: path === '/',
  };
  return { page, text };
}

function localeOf(tag: string): string {
  const known = locales.get(tag);
  if (known !== undefined) return known;
  const { language, region } = new Intl.Locale(tag).maximize();
  const locale = region === undefined ? language : `${language}_${region}`;
  locales.set(tag, locale);
  return locale;
}

/** Of the languages of series, which are few. */
const locales = new Map<string, string>();

function feedViews(series: Series | null, text: Messages): FeedView[] {
  const root = series ? seriesPath(series.slug) : '';
  const name = series?.name ?? text.siteName;
  return [
    { label: 'RSS', file: 'feed.xml', type: 'application/rss+xml' },
    { label: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
    { label: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
  ].map(({ label, file, type }) => ({ label, href: `${root}/${file}`, type, title: `${name} (${label})` }));
}
