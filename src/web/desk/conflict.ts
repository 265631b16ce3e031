/** Two people saved the same text: both versions, what differs word by word, and the two as one. */
import { formatDatedStamp } from '../../domain/stamp.ts';
import { mergeTexts } from '../../formats/merge-texts.ts';
import { type DiffPart, openWordDiff } from '../../formats/text-diff.ts';
import type { NamedRevision } from '../../services/desk/read-desk-entry.ts';

export interface ConflictView {
  /** Who stored the other version, and when. */
  readonly theirsDisplay: string;
  readonly texts: readonly ConflictTextView[];
}

export interface ConflictTextView {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** From theirs to mine. */
  readonly diff: readonly DiffPart[];
  /** Whether the merged field holds both where both changed the same lines. */
  readonly mustChoose: boolean;
}

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** Compares the fields that have a label.
 *  @param versions.base  what both began with, as far as it is known
 *  @param newest  the revision that stands
 *  @returns the view, and the texts to fill the fields with */
export function conflictView<Name extends string>(
  versions: {
    readonly labels: Texts<Name>;
    readonly mine: NoInfer<Texts<Name>>;
    readonly theirs: NoInfer<Texts<Name>>;
    readonly base: NoInfer<Partial<Texts<Name>>>;
  },
  newest: NamedRevision | undefined,
): { readonly view: ConflictView; readonly merged: Partial<Texts<Name>> } {
  const { labels, mine, theirs, base } = versions;
  const merged: Partial<Record<Name, string>> = {};
  const texts: ConflictTextView[] = [];
  const diff = openWordDiff();
  for (const name of namesOf(labels)) {
    if (mine[name] === theirs[name]) continue;
    const merge = mergeField(base[name], mine[name], theirs[name]);
    merged[name] = merge.text;
    texts.push({
      ...{ label: labels[name], mine: mine[name], theirs: theirs[name], mustChoose: merge.mustChoose },
      diff: diff(theirs[name], mine[name]),
    });
  }
  return { view: { theirsDisplay: whoAndWhen(newest), texts }, merged };
}

/** Where nobody knows what both began with, or both changed a single line, mine stands in the field and theirs beside
 *  it. */
function mergeField(base: string | undefined, mine: string, theirs: string) {
  const isLine = !mine.includes('\n') && !theirs.includes('\n');
  const merge = base === undefined ? undefined : mergeTexts(base, mine, theirs);
  if (!merge || (isLine && merge.mustChoose)) return { text: mine, mustChoose: true };
  return merge;
}

function namesOf<Name extends string>(labels: Texts<Name>): Name[] {
  const names: Name[] = [];
  for (const name in labels) names.push(name);
  return names;
}

function whoAndWhen(revision: NamedRevision | undefined): string {
  if (!revision) return 'somebody else';
  return `${revision.authorName ?? 'the command line'}, ${formatDatedStamp(revision.at)}`;
}
