import { describe, expect, it } from '@jest/globals';
import { lineToMarkdown, spanToMarkdown } from '../../../src/formats/copy/inline.ts';
import { renderMarkdown } from '../../../src/formats/markdown/markdown.ts';

describe('lineToMarkdown', () => {
  it.each([
    ['a year with a full stop', '1976. It began.', '1976\\. It began.'],
    ['a number with a bracket', '2) The quay', '2\\) The quay'],
    ['a number sign', '# 1 in the league', '\\# 1 in the league'],
    ['a greater-than sign', '> 3 metres', '\\> 3 metres'],
    ['a plus sign', '+ 3 metres', '\\+ 3 metres'],
    ['a hyphen', '- 3 metres', '\\- 3 metres'],
    ['an asterisk', '* The quay', '\\* The quay'],
    ['a rule', '---', '\\---'],
    ['a rule of asterisks', '* * *', '\\* \\* \\*'],
    ['an underline', '===', '\\==='],
    ['a fence', '~~~', '\\~~~'],
    ['a tag', 'a <script>alert(1)</script>', 'a \\<script>alert(1)\\</script>'],
    ['a comment', '<!-- a -->', '\\<!-- a -->'],
    ['an entity', 'Fish &amp; chips &#60;', 'Fish \\&amp; chips \\&#60;'],
    ['code', 'the `quay`', 'the \\`quay\\`'],
    ['underscores', '_quay_ and __ferry__', '\\_quay\\_ and \\_\\_ferry\\_\\_'],
    ['an image', '![a](https://example.org/b)', '\\![a](https://example.org/b)'],
    ['a definition', '[a]: https://example.org/', '\\[a]: https://example.org/'],
    ['a link of another scheme', '[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['a backslash', 'C:\\quay\\', 'C:\\\\quay\\\\'],
    ['asterisks that are no pair', '5 * 3 *x', '5 \\* 3 \\*x'],
    ['asterisks of three', '***a***', '\\*\\*\\*a\\*\\*\\*'],
  ])('escapes %s', (_, line, markdown) => {
    expect(lineToMarkdown(line)).toBe(markdown);
  });

  it.each([
    ['plain words', 'The ferry sails at 5 - or later; see (b) [c].'],
    ['an underscore within a word', 'the file quay_map'],
    ['an ampersand', 'Fish & chips, AT&T'],
    ['less than', '3 < 5 and <3'],
    ['italic and bold', 'the *old* and the **new** ferry'],
    ['bold within italic', '*the **old** ferry*'],
    ['a link', 'the [old ferry](https://example.org/a_b)'],
    ['an escaped sign', '1976\\. and \\*this\\*'],
    ['hyphens', '-based'],
    ['a decimal', '3.5 metres'],
    ['Arabic', 'أبحرت العبارة.'],
  ])('leaves %s', (_, line) => {
    expect(lineToMarkdown(line)).toBe(line);
  });

  it.each([
    ['1976. It began.', '1976. It began.'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['Fish &amp; chips', 'Fish &amp;amp; chips'],
    ['# 1', '# 1'],
    ['a | b', 'a | b'],
    ['~~a~~ `b` _c_ ***d***', '~~a~~ `b` _c_ ***d***'],
    ['x*“*-', 'x*“*-'],
    ['😀*“*-', '😀*“*-'],
    ['*-*~', '*-*~'],
    ['**](**)', '<strong>](</strong>)'],
    ['*a [b](https://example.org/*)', '*a <a href="https://example.org/*" rel="noopener">b</a>'],
  ])('shows %j as it stands', (line, html) => {
    expect(renderMarkdown(lineToMarkdown(line), new Map())).toBe(`<p dir="auto">${html}</p>`);
  });
});

describe('spanToMarkdown', () => {
  it('leaves what begins a block only at the beginning of a line', () => {
    expect(spanToMarkdown('1976. It *began* <b>')).toBe('1976. It *began* \\<b>');
  });
});
