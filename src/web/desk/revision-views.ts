/** The revisions of a text: who changed what, when and why, word by word. */
import type { RevisionKind } from '../../domain/revision.ts';
import { formatDatedStamp } from '../../domain/stamp.ts';
import { type DiffPart, openWordDiff } from '../../formats/text-diff.ts';
import type { NamedRevision } from '../../services/desk/read-desk-entry.ts';

export interface RevisionView {
  readonly number: number;
  readonly at: string;
  readonly atDisplay: string;
  readonly author: string;
  readonly kindDisplay: string;
  readonly note: string;
  /** Of heading and text, against the revision before; empty where neither changed. */
  readonly heading: readonly DiffPart[];
  readonly body: readonly DiffPart[];
  readonly latest: readonly DiffPart[];
}

const SHOWN = 50;

/** The newest 50, newest first. */
export function revisionViews(revisions: readonly NamedRevision[]): RevisionView[] {
  const diff = openWordDiff();
  const changes = (before: string, after: string) => (before === after ? [] : diff(before, after));
  return revisions.slice(0, SHOWN).map((revision, index) => {
    const before = revisions[index + 1];
    return {
      number: revision.revision,
      ...{ at: revision.at, atDisplay: formatDatedStamp(revision.at) },
      author: revision.authorName ?? 'The command line or the clock',
      kindDisplay: KINDS[revision.kind],
      note: revision.note ?? '',
      heading: changes(before?.heading ?? '', revision.heading),
      body: changes(before?.body ?? '', revision.body),
      latest: changes(before?.latest ?? '', revision.latest),
    };
  });
}

const KINDS: Readonly<Record<RevisionKind, string>> = {
  original: 'Written',
  typo: 'Silent change',
  correction: 'Correction',
  addition: 'Addition',
  retraction: 'Retraction',
  withdrawal: 'Withdrawal',
};
