/** A page that says what went wrong and what to do. It needs no database. */
import { seriesPath } from '../../domain/permalink.ts';
import type { Series } from '../../domain/series.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { type LinkView, type PageLocals, pageLocals } from './page-view.ts';

/** The locals of views/reader/error.ejs. */
export interface ErrorView extends PageLocals {
  /** `Error 404` */
  readonly statusDisplay: string;
  readonly heading: string;
  readonly message: string;
  /** Where to go on. */
  readonly links: readonly LinkView[];
}

/** The locals of an error page.
 *  @param status     of the answer, 400 to 599
 *  @param series  that the address stands under; null where it is not known
 *  @param publicUrl  of the site */
export function errorView(status: number, series: Series | null, publicUrl: string): ErrorView {
  const text = messagesFor(series?.language ?? 'en');
  const { title, message } = text.errors[textOf(status)];
  return {
    ...pageLocals({ title, description: message, path: null, series }, { publicUrl }),
    statusDisplay: text.errorStatus(status),
    heading: title,
    message,
    links: [...seriesLink(series), { label: text.frontPage, href: '/' }],
  };
}

function seriesLink(series: Series | null): LinkView[] {
  return series ? [{ label: series.name, href: seriesPath(series.slug) }] : [];
}

/** The text that fits a status best. */
function textOf(status: number): keyof Messages['errors'] {
  if (status === 404 || status === 410 || status === 503) return status;
  return status >= 500 ? 500 : 400;
}
