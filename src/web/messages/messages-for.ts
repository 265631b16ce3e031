/** The words of the interface in a series' language. */
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

/** By the first part of the language tag. */
const LANGUAGES: ReadonlyMap<string, Messages> = new Map([
  ['ar', ar],
  ['en', en],
]);

/** The messages of a language, in English where there are none.
 *  @param language  BCP 47: `en`, `ar-SY` */
export function messagesFor(language: string): Messages {
  const [primary = ''] = language.toLowerCase().split('-');
  return LANGUAGES.get(primary) ?? en;
}
