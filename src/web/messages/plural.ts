/** Counts in words: each language has its own forms of plural (Unicode CLDR). */

/** A text per form of plural, `#` for the number; `other` stands in for the forms a language does without. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The text for a count, in Western digits: `3 updates`.
 *  @param language  BCP 47 */
export function fillPlural(language: string, count: number, forms: PluralForms): string {
  const form = forms[rulesOf(language).select(count)] ?? forms.other;
  return form.replace('#', String(count));
}

function rulesOf(language: string): Intl.PluralRules {
  const rules = known.get(language) ?? new Intl.PluralRules(language);
  known.set(language, rules);
  return rules;
}

/** Of the languages that there are words in. */
const known = new Map<string, Intl.PluralRules>();
