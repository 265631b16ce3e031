/** Copy as chance writes it: every form the format knows, and things that look like them. */
import fc from 'fast-check';

const PIECES = [
  'See ', 'See also ', 'Harbour Daily, March 4', 'Quay Daily, June 2: Title', 'yesterday’s Harbour Daily', 'see Tide Daily, May 1',
  'Related Articles', 'LATEST', 'Jump to Original Entry', '“Quoted words”', '“Quoted.”', '‘Don’t.’', 'Heavy Losses',
  'text without end', 'small letters.', 'A sentence.', 'Announces:', 'March 4, 2026', '[Anders]', '[Anders.]', '*', '**', '_', '`', '[',
  '](http://a.example/b*)', '<b>', '&amp;', '1976.', '- item', '> quote', '## Head', '## ', '[photo caption="UPDATE 1400 GMT, June 2"]', '[photo caption="x"]', '[embed]', '[photo 0190]',
  'see 1026 GMT', '#', 'UPDATE 1400 GMT:', 'UPDATE 2330 GMT —', 'UPDATE, MARCH 6, 0015 GMT:', 'UPDATE 2400 GMT',
  'ORIGINAL ENTRY:', 'ORIGINAL ENTRY, 0700 GMT:', 'ORIGINAL ENTRY, 2400 GMT:', '0930 GMT: Head. Text', '1930 GMT: ',
  'Harbour Daily, March 5, 2026: Title', 'Quay Daily, March 5, 2026: Title', 'UPDATE 2560 GMT:', '\\', '!', '=', '---', '***', '~',
  '😀', 'العربية', '\u200F', '\0', '\t', 'Thursday’s Harbour Daily: Title', ' ', ': ', '. ', ',',
]; // prettier-ignore

const piece = fc.constantFrom(...PIECES);
const lineEnd = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\r\n\r\n', '\r');

/** One line of copy. */
export const copyLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** A text of some lines. */
export const copyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(copyLine, lineEnd), { minLength: 1, maxLength: 14 })
  .map((lines) => lines.map((line) => line.join('')).join(''));

/** Lines as editors write them: `%` stands for a word, `^` for one with a capital. */
const FORMS = [
  '% % %.', '^ % %?', '% %', '^ ^', '“^ ^”', '“% %.”', '% %:', '% “% %:”', 'See ^ ^, March 4: ^ ^', 'See also ^ %', '^ ^, June 2: ^ ^',
  'Much (see ^ ^, May 1) % %.', '% (see 1026 GMT) %.', '^ ^ [^]', '^ % [%.]', '^ %, March 4, 2026', 'Related', '[photo caption="% %" credit="^"]',
  '[embed text="% %"]', '[embed] %', '- % %', '> % %', '## ^ %', '# %', '*% %* and **%**', '<%>%</%>', '`%` _%_', '%_%', '[%](http://a.example/%)',
  '![%](%)', '1976. ^ %.', '&%; %', '% - %. %', 'UPDATE 1400 GMT: % %.', 'UPDATE 1400 GMT — ^ ^', 'UPDATE, MARCH 6, 0015 GMT', '1930 GMT: ^ %. % %.',
  'ORIGINAL ENTRY: % %', 'ORIGINAL ENTRY, 0700 GMT', 'LATEST', 'Jump to Original Entry', 'Harbour Daily, March 5, 2026: ^ %',
  'Quay Daily, March 5, 2026: ^ %', 'Tuesday’s Harbour Daily: ^', 'العربية %', '😀 %',
]; // prettier-ignore

/** Copy with words that stand in it once only, and those words. */
export const copyOfWords: fc.Arbitrary<{ readonly text: string; readonly words: readonly string[] }> = fc
  .array(fc.tuple(fc.constantFrom(...FORMS), lineEnd), { minLength: 1, maxLength: 14 })
  .map((lines) => nameWords(lines.map((line) => line.join('')).join('')));

function nameWords(form: string): { readonly text: string; readonly words: readonly string[] } {
  const words: string[] = [];
  const text = form.replace(/[%^]/g, (sign) => {
    const word = `${sign === '^' ? 'W' : 'w'}ord${words.length}x`;
    words.push(word);
    return word;
  });
  return { text, words };
}
