import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '../../../src/formats/markdown/markdown.ts';
import { buildMedia } from '../../support/media.ts';

const NO_MEDIA = new Map<string, never>();

describe('Markdown becomes HTML', () => {
  it.each([
    ['a paragraph', 'The ferry sailed.', '<p dir="auto">The ferry sailed.</p>'],
    ['two paragraphs', 'One.\n\n\nTwo.', '<p dir="auto">One.</p>\n<p dir="auto">Two.</p>'],
    ['a line break', 'One,\ntwo.', '<p dir="auto">One,<br>\ntwo.</p>'],
    ['line breaks of other systems', 'One,\r\ntwo,\rthree.', '<p dir="auto">One,<br>\ntwo,<br>\nthree.</p>'],
    ['a heading of any depth', '# One\n###### Two #', '<h3 dir="auto">One</h3>\n<h3 dir="auto">Two #</h3>'],
    [
      'a quotation',
      '> He said\n> no.\n>\n> Twice.',
      '<blockquote dir="auto">\n<p dir="auto">He said<br>\nno.</p>\n<p dir="auto">Twice.</p>\n</blockquote>',
    ],
    ['a list', '- one\n- two', '<ul>\n<li dir="auto">one</li>\n<li dir="auto">two</li>\n</ul>'],
    [
      'a list in a list',
      '- one\n  - *two*\n\n- three\n  goes on',
      '<ul>\n<li dir="auto">one\n<ul>\n<li dir="auto"><em>two</em></li>\n</ul></li>\n<li dir="auto">three<br>\ngoes on</li>\n</ul>',
    ],
    [
      'an item of two paragraphs',
      '- one\n\n  two',
      '<ul>\n<li dir="auto"><p dir="auto">one</p>\n<p dir="auto">two</p></li>\n</ul>',
    ],
    ['an ordered list', '1. one\n2. two', '<ol>\n<li dir="auto">one</li>\n<li dir="auto">two</li>\n</ol>'],
    ['an ordered list from its number', '7) one', '<ol start="7">\n<li dir="auto">one</li>\n</ol>'],
    [
      'a list below a paragraph',
      'Seen:\n- one',
      '<p dir="auto">Seen:</p>\n<ul>\n<li dir="auto">one</li>\n</ul>',
    ],
    [
      'bold and italic',
      '**Bold _both_** and *italic*',
      '<p dir="auto"><strong>Bold <em>both</em></strong> and <em>italic</em></p>',
    ],
    ['marks inside words', 'snake_case_name 2 * 3 * 4', '<p dir="auto">snake_case_name 2 * 3 * 4</p>'],
    ['escaped marks', '\\*not\\* \\[a\\] \\\\ \\<b>', '<p dir="auto">*not* [a] \\ &lt;b&gt;</p>'],
  ])('%s', (_, markdown, html) => {
    expect(renderMarkdown(markdown, NO_MEDIA)).toBe(html);
  });
});

describe('links', () => {
  it.each([
    ['of the web', '[a](https://a.example/?x=1&y=2)', '<a href="https://a.example/?x=1&amp;y=2" rel="noopener">a</a>'],
    ['by mail', '[a](mailto:desk@a.example)', '<a href="mailto:desk@a.example">a</a>'],
    ['of the site', '[a](/port/2026/03/01)', '<a href="/port/2026/03/01">a</a>'],
    ['with brackets', '[a [b]](https://a.example/x_(y)_z)', '<a href="https://a.example/x_(y)_z" rel="noopener">a [b]</a>'],
    ['in angle brackets', '[a](<https://a.example/(>)', '<a href="https://a.example/(" rel="noopener">a</a>'],
    ['with a title, which is not shown', '[a](/b "c")', '<a href="/b">a</a>'],
    ['with emphasis inside and around', '*x [**a**](/b*c) y*', '<em>x <a href="/b*c"><strong>a</strong></a> y</em>'],
    ['that stand bare', 'https://a.example/b_c_d?e=1&f.', '<a href="https://a.example/b_c_d?e=1&amp;f" rel="noopener">https://a.example/b_c_d?e=1&amp;f</a>.'],
    ['that stand bare in brackets', '(https://a.example/x_(y))', '(<a href="https://a.example/x_(y))" rel="noopener">https://a.example/x_(y))</a>'],
    ['not inside links', '[https://b.example](/a) [[b](/c)](/d)', '<a href="/a">https://b.example</a> <a href="/d">[b](/c)</a>'],
    ['not for pictures', '![alt](https://a.example/b.png)', '!<a href="https://a.example/b.png" rel="noopener">alt</a>'],
  ])('%s', (_, markdown, html) => {
    expect(renderMarkdown(markdown, NO_MEDIA)).toBe(`<p dir="auto">${html}</p>`);
  }); // prettier-ignore

  it.each([
    '[a](javascript:alert(1))',
    '[a](//evil.example)',
    '[a](/\\evil.example)',
    '[a](page.html)',
    '[a](#top)',
    '[a](ftp://a.example)',
    '[a]()',
    '[](https:a)',
    '[a]: https',
  ])('stay text where links may not lead: %s', (markdown) => {
    expect(renderMarkdown(markdown, NO_MEDIA)).toBe(`<p dir="auto">${markdown}</p>`);
  });
});

describe('what is not in the dialect is text', () => {
  it.each([
    [
      'raw HTML',
      '<b>Bold</b> <!-- c --> &amp; &lt;',
      '&lt;b&gt;Bold&lt;/b&gt; &lt;!-- c --&gt; &amp;amp; &amp;lt;',
    ],
    ['a block of HTML', '<div>\n*x*\n</div>', '&lt;div&gt;<br>\n<em>x</em><br>\n&lt;/div&gt;'],
    ['indented code', '    four spaces', 'four spaces'],
    ['fenced code', '```js\nx\n```', '```js<br>\nx<br>\n```'],
    ['code', '`x` ~~y~~', '`x` ~~y~~'],
    ['a rule', '***\n---\n===', '***<br>\n---<br>\n==='],
    ['a table', '|a|b|\n|-|-|\n|c|d|', '|a|b|<br>\n|-|-|<br>\n|c|d|'],
    ['a definition', '[a]: /b "c"\n[a]', '[a]: /b "c"<br>\n[a]'],
    ['an address in angle brackets', '<x@a.example>', '&lt;x@a.example&gt;'],
    ['an empty heading, item and mark', '##\n-\n**', '##<br>\n-<br>\n**'],
    ['a hash without a space', '#port', '#port'],
  ])('%s', (_, markdown, html) => {
    expect(renderMarkdown(markdown, NO_MEDIA)).toBe(`<p dir="auto">${html}</p>`);
  });
});

describe('block marks', () => {
  const media = new Map([['m1', buildMedia('m1')]]);

  it('stand as figures where they stand, also inside a paragraph', () => {
    const html = renderMarkdown('One.\n[photo m1 caption="Quay"]\nTwo.', media);
    expect(html).toMatch(
      /^<p dir="auto">One\.<\/p>\n<figure class="photo">.*<\/figure>\n<p dir="auto">Two\.<\/p>$/,
    );
  });

  it('of an empty slot are not seen by readers', () => {
    const markdown = 'One.\n\n[photo caption="Quay"]\n\n[embed text="Said"]';
    expect(renderMarkdown(markdown, media)).toBe('<p dir="auto">One.</p>');
  });

  it('of an empty slot are labelled for editors', () => {
    const markdown = '[photo caption="Quay"]\n[embed]';
    expect(renderMarkdown(markdown, media, { emptySlots: 'shown' })).toBe(
      '<figure class="slot"><figcaption dir="auto"><span class="label">Photo missing</span> <span class="caption">Quay</span></figcaption></figure>\n' +
        '<figure class="slot"><figcaption dir="auto"><span class="label">Embed missing</span></figcaption></figure>',
    );
  });

  it('are text when escaped', () => {
    expect(renderMarkdown('\\[photo m1]', media)).toBe('<p dir="auto">[photo m1]</p>');
  });
});

it('an empty text gives nothing', () => {
  expect(renderMarkdown(' \n\n\t\n', NO_MEDIA)).toBe('');
});

it('what no document may hold is left out', () => {
  expect(renderMarkdown('a\u0000b\u0008c\uFFFEd\uD800e 😀 \u200F', NO_MEDIA)).toBe(
    '<p dir="auto">abcde 😀 \u200F</p>',
  );
});
