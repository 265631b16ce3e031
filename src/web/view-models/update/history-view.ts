/** What changed in an update after it was published. */
import { entryPath, updatePath } from '../../../domain/permalink.ts';
import { entryHeading } from '../../../domain/entry.ts';
import type { UpdatePage } from '../../../services/reader/read-update.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { dayTrail } from '../breadcrumbs.ts';
import { type CorrectionView, correctionView } from './correction-view.ts';
import { correctionsOf } from './own-parts.ts';
import { type LinkView, type PageLocals, pageLocals } from '../page-view.ts';
import { anchorOf, updateStamp, type UpdateView, updateView } from './update-view.ts';
import type { ViewContext } from '../view-context.ts';

/** The locals of views/reader/history.ejs. */
export interface HistoryView extends PageLocals {
  readonly heading: string;
  /** The day's page. */
  readonly entry: LinkView;
  readonly update: UpdateView;
  readonly updateHref: string;
  /** Newest first; none of a withdrawn update. */
  readonly corrections: readonly CorrectionView[];
}

/** The locals of the history of an update. */
export function historyView({ page, update }: UpdatePage, context: ViewContext): HistoryView {
  const { series, entry } = page;
  const text = messagesFor(series.language);
  const stamp = updateStamp(update, { page });
  const href = updatePath(series.slug, entry.day, anchorOf(update));
  const own = update.withdrawal ? [] : correctionsOf(page, update.id);
  return {
    ...pageLocals(
      {
        title: `${text.historyOf(stamp)}${text.comma} ${series.name}`,
        description: text.historyIntro,
        path: `${href}/history`,
        series,
        breadcrumbs: [...dayTrail(series, entry.day), { label: stamp, href }],
      },
      context,
    ),
    heading: text.historyOf(stamp),
    entry: { label: entryHeading(series, entry), href: entryPath(series.slug, entry.day) },
    update: updateView(update, { page, place: 'alone', context }),
    updateHref: href,
    corrections: own.map((correction) => correctionView(correction, series.language, text)),
  };
}
