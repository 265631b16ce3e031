/** What of a day its copy cannot hold. */
import type { Entry } from '../../domain/entry.ts';
import type { Update } from '../../domain/update.ts';

/** Words for it, each a thing that the day has: empty when copy holds all.
 *  @param updates  of every status */
export function listWhatCopyLoses(
  entry: Entry,
  updates: readonly Update[],
  day: { readonly isCorrected: boolean; readonly keepsHeadlines: boolean },
): string[] {
  const has = (test: (update: Update) => boolean) => updates.some(test);
  const losses: readonly (readonly [boolean, string])[] = [
    [entry.standfirst !== null, 'the standfirst'],
    [entry.lead?.mediaId != null, 'the lead photo'],
    [!day.keepsHeadlines, 'headlines apart from their texts'],
    [entry.byline !== null || has(({ byline }) => byline !== null), 'bylines'],
    [entry.tags.length > 0 || has(({ tags }) => tags.length > 0), 'tags'],
    [has(({ isKeyEvent }) => isKeyEvent), 'key events'],
    [has(({ isPinned }) => isPinned), 'pinned updates'],
    [has(({ claim }) => claim !== null), 'claims'],
    [has(({ sources }) => sources.length > 0), 'sources'],
    [day.isCorrected, 'corrections'],
    [entry.revision > 1 || has(({ revision }) => revision > 1), 'revisions'],
    [has(({ status }) => status === 'withdrawn'), 'withdrawn updates'],
    [has(({ status }) => status === 'draft' || status === 'scheduled'), 'updates that are not published'],
  ];
  return losses.flatMap(([isLost, words]) => (isLost ? [words] : []));
}
