/** The day below the composer: what readers do not see yet, then what they see, each block with what can be done. */
import { formatDatedStamp, formatStamp } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import type { DeskEntry } from '../../../services/desk/read-desk-entry.ts';
import { type EntryView, entryView } from '../../view-models/entry/entry-view.ts';
import type { UpdateView } from '../../view-models/update/update-view.ts';
import { updateTitle } from '../../view-models/excerpt.ts';
import { updateView } from '../../view-models/update/update-view.ts';
import type { ViewContext } from '../../view-models/view-context.ts';
import { deskUpdatePath } from '../desk-paths.ts';
import { previewContext } from '../preview-context.ts';

export interface DeskDayView {
  readonly drafts: readonly DraftView[];
  readonly blocks: readonly BlockView[];
  /** The page as readers see it. */
  readonly entry: EntryView;
}

export interface DraftView {
  readonly href: string;
  readonly label: string;
  readonly stateDisplay: string;
  readonly mayRevise: boolean;
}

export interface BlockView {
  readonly update: UpdateView;
  readonly href: string;
  /** Where its actions lead to, in the words of links. */
  readonly label: string;
  readonly mayRevise: boolean;
}

export function deskDayView(desk: DeskEntry, view: ViewContext): DeskDayView {
  const context = previewContext(view);
  const setting = { page: desk.page, place: 'entry', context } as const;
  return {
    drafts: desk.drafts.map((draft) => draftView(draft, desk, context)),
    blocks: desk.page.updates.map((update) => ({
      update: updateView(update, setting),
      href: deskUpdatePath(update.id),
      label: formatStamp(update.postedAt, desk.page.entry.day),
      mayRevise: desk.revisable.has(update.id),
    })),
    entry: entryView(desk.page, 'desc', context),
  };
}

function draftView(draft: Update, { page, revisable }: DeskEntry, context: ViewContext): DraftView {
  const title = updateTitle(draft, context) || 'Without words yet';
  return {
    href: deskUpdatePath(draft.id),
    label: title,
    stateDisplay:
      draft.publishAt === null
        ? 'Draft'
        : `Scheduled for ${draft.publishAt.slice(0, 10) === page.entry.day ? formatStamp(draft.publishAt, page.entry.day) : formatDatedStamp(draft.publishAt)}`,
    mayRevise: revisable.has(draft.id),
  };
}
