import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeAttribute, escapeText, isSafeHref, sanitize } from '../../src/formats/safe-html.ts';
import { findUnsafeMarkup, readText } from '../support/unsafe-markup.ts';

describe('the allow-list', () => {
  it.each([
    ['scripts', 'a<script>alert(1)</script>b', 'ab'],
    ['handlers', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['styles', '<p style="color:red">a</p><style>p{}</style>', '<p>a</p>'],
    ['ids and names', '<p id="updates" dir="auto">a</p><a name="top">b</a>', '<p dir="auto">a</p><a>b</a>'],
    ['classes of others', '<figure class="photo update">a</figure>', '<figure class="photo">a</figure>'],
    ['other schemes', '<a href="javascript:x()">a</a>', '<a>a</a>'],
    ['other sites by a path', '<a href="//evil.example">a</a>', '<a>a</a>'],
    ['pictures of other sites', 'a<img src="https://evil.example/p.gif">b', 'ab'],
    ['pictures from elsewhere on the site', 'a<img src="/desk/out">b', 'ab'],
    ['frames', '<iframe src="https://evil.example"></iframe>a', 'a'],
    [
      'buttons that load no frame of an embed',
      'a<button type="button" data-embed="https://evil.example/x">b</button><button>c</button>',
      'a',
    ],
    [
      'buttons that send',
      '<button type="submit" data-embed="https://t.me/a/1">a</button>',
      '<button type="button" data-embed="https://t.me/a/1">a</button>',
    ],
    ['comments', 'a<!-- <p> -->b', 'ab'],
  ])('drops %s', (_, html, safe) => {
    expect(sanitize(html)).toBe(safe);
  });

  it('writes void elements without a slash', () => {
    expect(sanitize('a<br/>b')).toBe('a<br>b');
  });

  it('writes paragraphs of words as it does beside other elements', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const html = texts.map((text) => `<p dir="auto">${text}</p>\n`).join('');
        expect(`${sanitize(html)}<br>`).toBe(sanitize(`${html}<br>`));
      }),
    );
  });

  it('makes any HTML safe', () => {
    const parts = fc.constantFrom(
      ...['<p>', '<svg>', '<math>', '<style>', '<!--', '-->', '<img src=x onerror=a>', '<a href="java', 'script:a">'],
      ...['</style>', '<noscript>', '<template>', '<table>', '<mglyph>', '"', '>', '&lt;', 'x', '<p title="', '</p>'],
    ); // prettier-ignore
    const html = fc.array(parts, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(html, fc.string({ unit: 'binary' })), (text) => {
        expect(findUnsafeMarkup(sanitize(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('escaping', () => {
  it('writes text as the sanitizer does, so that it is found again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sanitize(escapeText(text))).toBe(escapeText(text));
        expect(readText(escapeText(text))).toBe(text);
      }),
    );
  });

  it('keeps an attribute inside its quotes', () => {
    expect(escapeAttribute('" onclick="a&b<c>\'')).toBe("&quot; onclick=&quot;a&amp;b&lt;c&gt;'");
  });
});

describe('a link may lead', () => {
  it.each([
    'https://a.example',
    'HTTP://a.example/x?y#z',
    'mailto:desk@a.example',
    '/',
    '/port/2026/03/01#update-1400',
  ])('to %s', (href) => {
    expect(isSafeHref(href)).toBe(true);
  });

  it.each([
    '', '#top', '?x', 'x', '//a.example', '/\\a.example', '/\t/a.example', 'https:/a.example', 'https://',
    'http://[', 'javascript:alert(1)', ' https://a.example', 'https://a.example/a b', 'https://a.example/\n',
    'data:text/html,x', 'ftp://a.example', 'java\nscript:x',
  ])('not to %j', (href) => {
    expect(isSafeHref(href)).toBe(false);
  }); // prettier-ignore
});
