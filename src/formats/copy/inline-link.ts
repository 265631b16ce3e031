/** Links as our own writer writes them: `[words](https://example.org/)`. */

/** Source of a regular expression for a link whose words hold no markup. It looks 3,000 characters ahead at most. */
export const INLINE_LINK =
  '\\[[^\\][\\\\*_`<\\n]{1,1000}\\]\\((?:https?:\\/\\/|mailto:)[^\\s()<>\\\\]{1,2000}\\)';
