/** The page of one update in the desk. */
import type { Request, Response } from 'express';
import { entryHeading } from '../../../domain/entry.ts';
import { updatePath } from '../../../domain/permalink.ts';
import { formatDatedStamp, formatStamp } from '../../../domain/stamp.ts';
import { splitMarkdown } from '../../../formats/markdown/markdown-parts.ts';
import type { DeskUpdatePage } from '../../../services/desk/read-desk-update.ts';
import { accountOf } from '../../account-of.ts';
import type { Parts } from '../../parts.ts';
import { composerOf, type ComposerFields } from '../composer/composer-fields.ts';
import { composerView, type WarningView } from '../composer/composer-view.ts';
import type { PreviewView } from '../composer/preview-update.ts';
import type { ConflictView } from '../conflict.ts';
import { deskEntryPath, deskUpdatePath } from '../desk-paths.ts';
import { deskLocals } from '../desk-page.ts';
import type { FormErrors } from '../errors-of.ts';
import { noticeOf } from '../notices.ts';
import { revisionViews } from '../revision-views.ts';

export interface UpdateGiven {
  readonly desk: DeskUpdatePage;
  readonly fields?: ComposerFields;
  readonly errors?: FormErrors;
  readonly warning?: WarningView | null;
  readonly preview?: PreviewView | null;
  readonly conflict?: ConflictView | null;
  /** Of a withdrawal, as typed. */
  readonly reason?: string;
}

/** Shows the page, with what was typed where something has to be looked at. */
export function renderUpdate(
  { context }: Parts,
  request: Request,
  response: Response,
  { desk, errors, reason = '', ...given }: UpdateGiven,
): void {
  const { update, page } = desk;
  const { series, entry } = page;
  const now = context.clock.now();
  const composer = composerView({
    action: deskUpdatePath(update.id),
    keep: `update:${update.id}`,
    fields: given.fields ?? composerOf(update, context.newId(), now),
    ...{ slug: series.slug, entryDay: entry.day, updateId: update.id, now, status: update.status },
    ...(errors && { errors }),
    warning: given.warning ?? null,
  });
  const heading = `${TITLES[update.status]} ${formatStamp(update.postedAt, entry.day)}`;
  response.status(errors?.status ?? 200).render('desk/update', {
    ...deskLocals(heading, accountOf(response)),
    ...{ heading, composer, reason },
    ...{ preview: given.preview ?? null, conflict: given.conflict ?? null },
    path: deskUpdatePath(update.id),
    entry: { href: deskEntryPath(series.slug, entry.day), label: entryHeading(series, entry) },
    series: { language: series.language, direction: series.direction, accent: series.accent },
    status: update.status,
    stateDisplay: stateOf(desk),
    photos: update.status === 'withdrawn' ? photosIn(update.body) : [],
    mayRevise: desk.mayRevise,
    readerHref:
      update.status === 'published' && entry.status === 'published' && update.anchor !== null
        ? updatePath(series.slug, entry.day, update.anchor)
        : '',
    once: context.newId(),
    notice: noticeOf(request),
    revisions: revisionViews(desk.revisions),
  });
}

/** What a withdrawn update showed, each as its alt and the path of a thumbnail that only the desk gives. */
function photosIn(body: string) {
  return splitMarkdown(body).flatMap((part) =>
    part.kind === 'photo' && part.photo.mediaId !== null
      ? [{ src: `/desk/media/${part.photo.mediaId}`, alt: part.photo.alt }]
      : [],
  );
}

const TITLES = {
  draft: 'Draft of',
  scheduled: 'Scheduled update of',
  published: 'Update of',
  withdrawn: 'Withdrawn update of',
} as const;

function stateOf({ update }: DeskUpdatePage): string {
  switch (update.status) {
    case 'draft':
      return 'Draft: readers do not see it.';
    case 'scheduled':
      return `Scheduled for ${formatDatedStamp(update.publishAt ?? update.postedAt)}.`;
    case 'published':
      return `Published ${formatDatedStamp(update.publishedAt ?? update.postedAt)}.`;
    case 'withdrawn':
      return `Withdrawn ${formatDatedStamp(update.withdrawal?.at ?? update.modifiedAt)}: ${update.withdrawal?.reason ?? ''}`;
  }
}
