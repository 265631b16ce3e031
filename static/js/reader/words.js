/** The words for a number, in its form of plural: `3 new updates`.
 *  @param forms  by form (Intl.PluralRules), `#` for the number */
export function countInWords(count, forms) {
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return (forms[form] ?? forms.other).replace('#', String(count));
}
