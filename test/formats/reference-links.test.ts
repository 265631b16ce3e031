import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '../../src/formats/markdown/markdown.ts';
import { linkReferences } from '../../src/formats/reference-links.ts';

const JUNE_27 = {
  text: 'Port Log, June 27',
  display: 'Port Log, June 27: Fog',
  href: '/port-log/2026/06/27',
};
const LINK = '<a href="/port-log/2026/06/27" class="reference">Port Log, June 27: Fog</a>';

describe('references become links', () => {
  it('in a See line', () => {
    const html = renderMarkdown('See Port Log, June 27: Fog Delays Ferries', new Map());
    const link = { ...JUNE_27, text: 'Port Log, June 27: Fog Delays Ferries' };
    expect(linkReferences(html, [link])).toBe(`<p dir="auto">See ${LINK}</p>`);
  });

  it('wherever they stand', () => {
    const html = '<p>as in Port Log, June 27 and Port Log, June 27, and Port Log, June 27</p>';
    expect(linkReferences(html, [JUNE_27])).toBe(`<p>as in ${LINK} and ${LINK}, and ${LINK}</p>`);
  });

  it('in any order, the longer before the shorter', () => {
    const titled = { ...JUNE_27, text: 'Port Log, June 27: Fog' };
    const html = '<p>see 1026 GMT, then Port Log, June 27: Fog</p>';
    const links = [JUNE_27, titled, { text: 'see 1026 GMT', display: 'see 1026 GMT', href: '#update-1026' }];
    expect(linkReferences(html, links)).toBe(
      `<p><a href="#update-1026" class="reference">see 1026 GMT</a>, then ${LINK}</p>`,
    );
  });

  it('to updates of the same page', () => {
    const link = { text: 'see 1026 GMT', display: 'see 1026 GMT', href: '/port-log/2026/06/28#update-1026' };
    expect(linkReferences('<p>Calm (see 1026 GMT)</p>', [link])).toBe(
      '<p>Calm (<a href="/port-log/2026/06/28#update-1026" class="reference">see 1026 GMT</a>)</p>',
    );
  });

  it('where the text was escaped', () => {
    const markdown = 'See Port & Sea <Daily>, *June 1*, Port \\*Log\\*';
    const links = [
      { text: 'Port & Sea <Daily>', display: 'A & "B" <c>', href: '/p?a=1&b=2' },
      { text: 'Port *Log*', display: 'x', href: '/x' },
    ];
    expect(linkReferences(renderMarkdown(markdown, new Map()), links)).toBe(
      '<p dir="auto">See <a href="/p?a=1&amp;b=2" class="reference">A &amp; "B" &lt;c&gt;</a>, <em>June 1</em>, <a href="/x" class="reference">x</a></p>',
    );
  });
});

describe('references stay text', () => {
  it.each([
    ['when they are not found, and the next one is still linked', '<p>a b</p>', 'x', '<p>a <a href="/b" class="reference">B</a></p>'],
    ['inside links', '<p><a href="/y">a</a> b</p>', 'a', '<p><a href="/y">a</a> <a href="/b" class="reference">B</a></p>'],
    ['inside tags', '<p dir="auto">b</p>', 'auto', '<p dir="auto"><a href="/b" class="reference">B</a></p>'],
    ['across tags', '<p>a <em>c</em> b</p>', 'a c', '<p>a <em>c</em> <a href="/b" class="reference">B</a></p>'],
    ['inside longer words', '<p>June 27 b</p>', 'June 2', '<p>June 27 <a href="/b" class="reference">B</a></p>'],
    ['inside entities', '<p>&amp; b</p>', 'amp', '<p>&amp; <a href="/b" class="reference">B</a></p>'],
    ['when empty', '<p>b</p>', '', '<p><a href="/b" class="reference">B</a></p>'],
  ])('%s', (_, html, text, expected) => {
    const links = [{ text, display: 'A', href: '/a' }, { text: 'b', display: 'B', href: '/b' }];
    expect(linkReferences(html, links)).toBe(expected);
  }); // prettier-ignore

  it('when they would lead where links may not', () => {
    const link = { text: 'a', display: 'a', href: 'javascript:alert(1)' };
    expect(linkReferences('<p>a</p>', [link])).toBe('<p>a</p>');
  });
});

it('many references in a long text are all linked', () => {
  const text = Array.from({ length: 5_000 }, (_, index) => `see item ${String(index)}.`);
  const links = text.map((line) => ({ text: line, display: line, href: '/x' }));
  expect(linkReferences(`<p>${text.join(' ')}</p>`, links).match(/<a /g)).toHaveLength(5_000);
});
