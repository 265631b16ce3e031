/** Counts in words: each language has its own forms of plural (Unicode CLDR). */

/** A text per form of plural, `#` for the number; `other` stands in for the forms a language does without. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The text for a count, in Western digits: `3 updates`.
 *  @param language  BCP 47 */
export function fillPlural(language: string, count: number, forms: PluralForms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', String(count));
}
