import { describe, expect, it } from '@jest/globals';
import { inlinePictures, makeLinksAbsolute } from '../../src/formats/tear-sheet.ts';

const HTML =
  '<p>a</p><img src="/media/a.jpg" width="2" height="1" alt="One &lt;b&gt;"><p>b</p>' +
  '<img src="/media/b.jpg" width="2" height="1" alt=""><p>&lt;img src="/media/c.jpg"&gt;</p>';

async function inline(files: Readonly<Record<string, string>>, maxLength: number) {
  const asked: string[] = [];
  const pieces = inlinePictures(HTML, {
    read: (file) => {
      asked.push(file);
      return Promise.resolve(files[file]);
    },
    maxLength,
    origin: 'https://news.example',
    leftOut: 'Left out:',
  });
  let html = '';
  for await (const piece of pieces) html += piece;
  return { html, asked };
}

describe('the pictures of a tear sheet', () => {
  it('stand in it as data, with all that was said of them', async () => {
    const { html } = await inline({ 'a.jpg': 'AAAA', 'b.jpg': 'BBBB' }, 8);
    expect(html).toBe(
      '<p>a</p><img src="data:image/jpeg;base64,AAAA" width="2" height="1" alt="One &lt;b&gt;"><p>b</p>' +
        '<img src="data:image/jpeg;base64,BBBB" width="2" height="1" alt=""><p>&lt;img src="/media/c.jpg"&gt;</p>',
    );
  });

  it('are links from the first on that has no room, and are not even read after it', async () => {
    const { html, asked } = await inline({ 'a.jpg': 'AAAAAAAA', 'b.jpg': 'BBBB' }, 7);
    expect(html).not.toContain('<img');
    expect(html).toContain(
      '<p dir="auto"><a href="https://news.example/media/a.jpg">Left out:</a> One &lt;b&gt;</p>',
    );
    expect(html).toContain('<a href="https://news.example/media/b.jpg">Left out:</a>');
    expect(asked).toEqual(['a.jpg']);
  });

  it('are links where their file is gone', async () => {
    const { html } = await inline({ 'b.jpg': 'BBBB' }, 8);
    expect(html).toContain('<a href="https://news.example/media/a.jpg">');
    expect(html).toContain('base64,BBBB');
  });
});

describe('the links of a tear sheet', () => {
  it('have the address of the site, but for those to itself and elsewhere, and words that look like links', () => {
    const html =
      '<a href="/a?b=1&amp;c">1</a> <a class="x" href="#update-1400">2</a> <a href="https://b.example/">3</a> href="/x" <a href="//c">4</a>';
    expect(makeLinksAbsolute(html, 'https://news.example')).toBe(
      '<a href="https://news.example/a?b=1&amp;c">1</a> <a class="x" href="#update-1400">2</a> <a href="https://b.example/">3</a> href="/x" <a href="//c">4</a>',
    );
  });
});
