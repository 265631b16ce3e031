/** The day below the composer: what readers do not see yet, then what they see, each block with what can be done. */
import { type Day, dayOf } from '../../../domain/calendar.ts';
import { formatDatedStamp, formatStamp } from '../../../domain/stamp.ts';
import type { Update } from '../../../domain/update.ts';
import type { DeskEntry } from '../../../services/desk/read-desk-entry.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { DayView } from '../../view-models/entry/day-view.ts';
import { latestView, leadHtml, originalView } from '../../view-models/entry/entry-texts.ts';
import type { BlockSetting } from '../../view-models/update/block-body.ts';
import { updateTitle } from '../../view-models/excerpt.ts';
import { type UpdateView, updateView } from '../../view-models/update/update-view.ts';
import type { ViewContext } from '../../view-models/view-context.ts';
import { deskUpdatePath } from '../desk-paths.ts';
import { previewContext } from '../preview-context.ts';

export interface DeskDayView {
  readonly drafts: readonly DraftView[];
  readonly blocks: readonly BlockView[];
  /** What readers see around them. */
  readonly entry: Pick<DayView, 'text' | 'standfirst' | 'leadHtml' | 'latest' | 'original'>;
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
  const { page, drafts, revisable } = desk;
  const context = previewContext(view);
  const setting: BlockSetting = { page, place: 'entry', context };
  return {
    drafts: drafts.map((draft) => draftView(draft, desk, context)),
    blocks: page.updates.map((update) => ({
      update: updateView(update, setting),
      href: deskUpdatePath(update.id),
      label: formatStamp(update.postedAt, page.entry.day),
      mayRevise: revisable.has(update.id),
    })),
    entry: {
      text: messagesFor(page.series.language),
      standfirst: page.entry.standfirst,
      leadHtml: leadHtml(page, 'entry'),
      latest: latestView(setting),
      original: originalView(setting),
    },
  };
}

function draftView(draft: Update, { page, revisable }: DeskEntry, context: ViewContext): DraftView {
  const title = updateTitle(draft, context) || 'Without words yet';
  return {
    href: deskUpdatePath(draft.id),
    label: title,
    stateDisplay: stateDisplay(draft, page.entry.day),
    mayRevise: revisable.has(draft.id),
  };
}

function stateDisplay({ publishAt }: Update, day: Day): string {
  if (publishAt === null) return 'Draft';
  const stamp = dayOf(publishAt) === day ? formatStamp(publishAt, day) : formatDatedStamp(publishAt);
  return `Scheduled for ${stamp}`;
}
