/** The texts of a page, each with the name under which its HTML is kept. */
import type { Entry } from '../../../domain/entry.ts';
import type { Standing } from '../../../domain/standing.ts';
import type { Update } from '../../../domain/update.ts';
import type { BodyText } from '../../html/body-renderer.ts';

/** The text of an update. */
export function updateText({ id, revision, body }: Update): BodyText {
  return { id, revision, markdown: body };
}

/** The original entry of a day; empty where it has none. */
export function originalText({ id, revision, originalEntry }: Entry): BodyText {
  return { id: `${id} original`, revision, markdown: originalEntry };
}

/** Where things stand; empty where nothing is written. */
export function latestText({ id, revision, latest }: Entry): BodyText {
  return { id: `${id} latest`, revision, markdown: latest?.body ?? '' };
}

/** Where things stood before: the text that one of the entry's revisions had. */
export function standingText({ id }: Entry, { revision, body }: Standing): BodyText {
  return { id: `${id} latest`, revision, markdown: body };
}

/** Whether there is anything to read. */
export function isWritten({ markdown }: BodyText): boolean {
  return markdown.trim() !== '';
}
