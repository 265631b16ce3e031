/** Finding references anew where a series is made later than the texts that name it. */
import { findReferences } from '../domain/references/reference-finder.ts';
import type { Series } from '../domain/series.ts';
import { listBlocksNaming, type NamingBlock } from '../store/references/naming-blocks.ts';
import { replaceReferencesOfEach } from '../store/references/references.ts';
import type { Db } from '../store/schema.ts';

const PAGE_SIZE = 200;

/** Gives the blocks that name a series the references that their texts hold, among them those to it.
 *  @param knownSeries  every series, with the one of that name */
export async function findReferencesAnew(
  trx: Db,
  name: string,
  knownSeries: readonly Series[],
): Promise<void> {
  let after: string | null = null;
  do {
    const blocks: readonly NamingBlock[] = await listBlocksNaming(trx, name, { after, limit: PAGE_SIZE });
    await replaceReferencesOfEach(
      trx,
      blocks.map((block) => ({ ...block, references: referencesOf(block, knownSeries) })),
    );
    const last = blocks.at(-1);
    after = last ? (last.updateId ?? last.entryId) : null;
  } while (after !== null);
}

function referencesOf({ texts, day, series }: NamingBlock, knownSeries: readonly Series[]) {
  return texts.flatMap((text) => findReferences(text, { day, series, knownSeries }));
}
