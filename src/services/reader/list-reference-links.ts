/** The references of pages that become links. */
import { titleBeyondDate } from '../../domain/entry.ts';
import { entryPath } from '../../domain/permalink.ts';
import { displayReference, type ReferenceLink } from '../../domain/references/reference.ts';
import { listResolvedReferences, type ResolvedReference } from '../../store/references/reference-lists.ts';
import type { Db } from '../../store/schema.ts';

/** A reference that points to something readers can see, and the block it stands in. */
export interface BlockReference extends ReferenceLink {
  readonly entryId: string;
  /** Null: in the entry's own texts. */
  readonly updateId: string | null;
}

/** Links for the references of entries and their updates, in the order of their texts: to entries that readers can
 *  see, under their present titles, and to updates of the same page. The rest stays plain text. */
export async function listReferenceLinks(
  db: Db,
  entryIds: readonly string[],
): Promise<readonly BlockReference[]> {
  return (await listResolvedReferences(db, entryIds)).map(toLink);
}

function toLink(reference: ResolvedReference): BlockReference {
  const { entryId, updateId, text, slug, day } = reference;
  const page = entryPath(slug, day);
  switch (reference.kind) {
    case 'update':
      return { entryId, updateId, text, display: text, href: `${page}#${reference.anchor}` };
    case 'entry':
      return {
        entryId,
        updateId,
        text,
        display: displayReference(reference, titleBeyondDate(reference)),
        href: page,
      };
  }
}
