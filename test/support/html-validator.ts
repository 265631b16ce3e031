/** HTML as the standard has it: what html-validate finds wrong with a page. */
import { HtmlValidate } from 'html-validate';

/** Checks a whole page as the server sent it.
 *  @returns a line for each finding, `12:5 no-dup-id: Duplicate ID "latest"`; none for a sound page */
export async function findHtmlErrors(html: string): Promise<string[]> {
  const report = await VALIDATOR.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How a template is laid out is nobody's business but its authors'.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // The title is the editor's, whatever a search engine would cut off.
    'long-title': 'off',
    // Our own files only, all from our own origin.
    'require-sri': 'off',
  },
});
