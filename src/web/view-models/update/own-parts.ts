/** What of the lists that come with a page, or with a feed, belongs to one of its blocks. A long day asks for each of its
 *  hundreds of updates, so a list is gone through once. */
import type { EntryPage } from '../../../services/reader/read-entry.ts';

type Correction = EntryPage['corrections'][number];
type Reference = EntryPage['references'][number];

/** The corrections of a block that readers are told of, newest first.
 *  @param blockId  of an update; of an entry for its own texts */
export function correctionsOf(
  { corrections }: Pick<EntryPage, 'corrections'>,
  blockId: string,
): readonly Correction[] {
  return findCorrections(corrections, blockId);
}

/** The references of a block that became links, in the order of its text.
 *  @param blockId  of an update; of an entry for its own texts */
export function referencesOf(
  { references }: Pick<EntryPage, 'references'>,
  blockId: string,
): readonly Reference[] {
  return findReferences(references, blockId);
}

const findCorrections = groupOnce<Correction>();
const findReferences = groupOnce<Reference>();

interface Part {
  readonly entryId: string;
  readonly updateId: string | null;
}

/** Finds the parts of a block in a list, which is grouped when it is first asked for: it must not change from then on. */
function groupOnce<T extends Part>(): (parts: readonly T[], blockId: string) => readonly T[] {
  const grouped = new WeakMap<readonly T[], ReadonlyMap<string, readonly T[]>>();
  return (parts, blockId) => {
    const byBlock = grouped.get(parts) ?? Map.groupBy(parts, ({ entryId, updateId }) => updateId ?? entryId);
    grouped.set(parts, byBlock);
    return byBlock.get(blockId) ?? [];
  };
}
