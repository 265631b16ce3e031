/** Short plain texts, drawn from a text where nobody wrote any. */
import type { Update } from '../../domain/update.ts';
import { excerpt, firstSentence } from '../../formats/plain-text.ts';
import type { BodyText } from '../html/body-renderer.ts';
import { updateText } from './update/body-texts.ts';
import type { ViewContext } from './view-context.ts';

/** Characters of a title that is drawn from a text. */
export const TITLE_MAX = 110;
const DESCRIPTION_MAX = 160;

/** The headline of an update, else its first sentence; empty where it has no words. */
export function updateTitle(update: Update, { readOpening }: ViewContext): string {
  return update.headline ?? firstSentence(readOpening(updateText(update)), TITLE_MAX);
}

/** The beginning of a text as one line. */
export function descriptionOf(text: BodyText, { readOpening }: ViewContext): string {
  return cutDescription(readOpening(text));
}

/** A plain text as one line that is not too long for a description. */
export function cutDescription(text: string): string {
  return excerpt(text, DESCRIPTION_MAX);
}
