/** One update's page: its permalink. */
import { listAuthors } from '../../../domain/byline.ts';
import { isoSeconds, latestOf } from '../../../domain/calendar.ts';
import { entryHeading } from '../../../domain/entry.ts';
import { commaOf } from '../../../domain/language.ts';
import { entryPath, updatePath } from '../../../domain/permalink.ts';
import type { Update } from '../../../domain/update.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { UpdatePage } from '../../../services/reader/read-update.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { dayTrail } from '../breadcrumbs.ts';
import { entrySharing } from '../entry/entry-sharing.ts';
import { updateText } from './body-texts.ts';
import { descriptionOf, updateTitle } from '../excerpt.ts';
import { neighboursView, type NeighboursView, neighbourView } from '../entry/neighbours-view.ts';
import { type LinkView, type PageLocals, pageLocals, type SharingView } from '../page-view.ts';
import { anchorOf, updateStamp, type UpdateView, updateView } from './update-view.ts';
import type { ViewContext } from '../view-context.ts';
import { withdrawalStub } from './withdrawal-stub.ts';

/** The locals of views/reader/update.ejs; the same for a withdrawn update, whose page answers 410. */
export interface UpdatePageView extends PageLocals {
  /** The day's page. */
  readonly entry: LinkView;
  readonly update: UpdateView;
  /** The published updates next to it on the day. */
  readonly neighbours: NeighboursView | null;
}

/** The locals of an update's page. */
export function updatePageView({ page, update }: UpdatePage, context: ViewContext): UpdatePageView {
  const { series, entry } = page;
  const text = messagesFor(series.language);
  const path = entryPath(series.slug, entry.day);
  const published = page.updates.filter((other) => !other.withdrawal || other.id === update.id);
  const place = published.findIndex(({ id }) => id === update.id);
  return {
    ...pageLocals(
      {
        title: titleOf(update, page, context),
        description: updateDescription(update, page, context),
        path,
        series,
        breadcrumbs: dayTrail(series, entry.day),
        sharing: updateSharing(update, page, context),
      },
      context,
    ),
    entry: { label: entryHeading(series, entry), href: path },
    update: updateView(update, { page, place: 'alone', context }),
    neighbours: neighboursView({
      label: text.updates,
      before: neighbourView(text.earlierUpdate, linkTo(published[place + 1], page)),
      after: neighbourView(text.laterUpdate, linkTo(published[place - 1], page)),
    }),
  };
}

/** Shared as itself, under the picture of its day; a withdrawn one says nothing of who wrote it and on what. */
function updateSharing(update: Update, page: EntryPage, context: ViewContext): SharingView {
  const { series, entry } = page;
  const { byline, tags } = update.withdrawal ? { byline: null, tags: [] } : update;
  return {
    ...entrySharing(page, context),
    url: context.publicUrl + updatePath(series.slug, entry.day, anchorOf(update)),
    publishedAt: isoSeconds(update.postedAt),
    modifiedAt: isoSeconds(latestOf([update.postedAt, update.modifiedAt])),
    authors: listAuthors(byline),
    tags,
  };
}

function titleOf(update: Update, page: EntryPage, context: ViewContext): string {
  const stamp = `${page.series.name}${commaOf(page.series.language)} ${updateStamp(update, { page })}`;
  if (update.withdrawal) return stamp;
  const title = updateTitle(update, context);
  return title === '' ? stamp : `${stamp}: ${title}`;
}

function updateDescription(update: Update, page: EntryPage, context: ViewContext): string {
  const { series, entry } = page;
  if (update.withdrawal) return withdrawalStub(update, update.withdrawal, { series, day: entry.day });
  return descriptionOf(updateText(update), context) || updateStamp(update, { page });
}

function linkTo(update: Update | undefined, page: EntryPage): LinkView | null {
  if (!update) return null;
  const href = updatePath(page.series.slug, page.entry.day, anchorOf(update));
  const stamp = updateStamp(update, { page });
  return { label: update.headline === null ? stamp : `${stamp}: ${update.headline}`, href };
}
