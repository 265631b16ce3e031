/** What a language decides in lines that we put together ourselves: the side they begin on, and their punctuation. */

/** Scripts (ISO 15924) that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Whether the tag is well formed, so that dates can be written in it: `en`, `ar-SY`, `zh-Hant-TW`. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag);
  } catch {
    return false;
  }
}

/** The comma of a language, without the space behind it: `,`, in Arabic `،`. */
export function commaOf(language: string): string {
  return scriptOf(language) === 'Arab' ? '،' : ',';
}

/** A text that reads from left to right, on one line, wherever it stands. In a language that reads from right to left it is
 *  held together by the signs Unicode has for that (UAX 9): without them `1400 GMT` is shown as `GMT 1400`. */
export function isolate(text: string, language: string): string {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? `\u2066${text.replaceAll(' ', '\u00A0')}\u2069` : text;
}

function scriptOf(language: string): string {
  const script = scripts.get(language) ?? new Intl.Locale(language).maximize().script ?? 'Latn';
  scripts.set(language, script);
  return script;
}

/** Of the languages of series, which are few; a page asks for each of its stamps. */
const scripts = new Map<string, string>();
