/** A page that says what went wrong and what to do. It needs no database. */
import { en } from '../messages/en.ts';
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
 *  @param publicUrl  of the site */
export function errorView(status: number, publicUrl: string): ErrorView {
  const { title, message } = en.errors[textOf(status)];
  return {
    ...pageLocals({ title, description: message, path: null, series: null }, { publicUrl }),
    statusDisplay: en.errorStatus(status),
    heading: title,
    message,
    links: [{ label: en.frontPage, href: '/' }],
  };
}

/** The text that fits a status best. */
function textOf(status: number): keyof typeof en.errors {
  if (status === 404 || status === 410) return status;
  return status >= 500 ? 500 : 400;
}
