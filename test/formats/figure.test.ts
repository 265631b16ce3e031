import { describe, expect, it } from '@jest/globals';
import { renderEmbed, renderPhoto, renderSlot } from '../../src/formats/figure.ts';
import { ar } from '../../src/web/messages/ar.ts';
import { en } from '../../src/web/messages/en.ts';
import { buildMedia } from '../support/media.ts';

const MEDIA = buildMedia('m1');
const { figures: words } = en;
const LAZY = { loading: 'lazy', words } as const;
const PHOTO = { mediaId: 'm1', caption: 'The quay', credit: 'R. Vane', alt: 'Two cranes', warning: '' };

describe('a photo', () => {
  it('is a picture in two formats and several widths above its caption and credit', () => {
    const sizes = 'sizes="(min-width: 36.5rem) 34.5rem, calc(100vw - 2rem)"';
    expect(renderPhoto(PHOTO, MEDIA, LAZY)).toBe(
      '<figure class="photo"><a href="/media/quay-1600.jpg" data-picture><picture>' +
        `<source type="image/webp" srcset="/media/quay-800.webp 800w, /media/quay-1600.webp 1600w" ${sizes}>` +
        `<img src="/media/quay-1600.jpg" srcset="/media/quay-800.jpg 800w, /media/quay-1600.jpg 1600w" ${sizes}` +
        ' width="1600" height="900" alt="Two cranes" loading="lazy" decoding="async"></picture></a>' +
        '<figcaption dir="auto"><span class="caption">The quay</span> <span class="credit">R. Vane</span></figcaption></figure>',
    );
  });

  it('at the head of a page loads at once', () => {
    const html = renderPhoto(PHOTO, MEDIA, { ...LAZY, loading: 'eager' });
    expect(html).toContain('loading="eager" fetchpriority="high"');
    expect(html).not.toContain('lazy');
  });

  it('at the head of a page waits where it is covered', () => {
    const html = renderPhoto({ ...PHOTO, warning: 'injured people' }, MEDIA, { loading: 'eager' });
    expect(html).toContain('loading="lazy"');
  });

  it('keeps an empty alternative text, and shows no empty caption', () => {
    const html = renderPhoto({ ...PHOTO, caption: '', credit: '', alt: '' }, MEDIA, LAZY);
    expect(html).toContain('alt=""');
    expect(html).not.toContain('<a ');
    expect(html).not.toContain('figcaption');
  });

  it('is covered by the words of its warning', () => {
    const html = renderPhoto({ ...PHOTO, warning: 'injured people' }, MEDIA, LAZY);
    expect(html).toMatch(
      /^<figure class="photo"><details class="warning"><summary dir="auto">Content warning: injured people\. <span class="offer">Show the picture<\/span><\/summary><a [^>]*><picture>.*<\/picture><\/a><\/details><figcaption/,
    );
  });

  it('is covered in the words of the reader’s language', () => {
    const html = renderPhoto({ ...PHOTO, warning: 'جرحى' }, MEDIA, { ...LAZY, words: ar.figures });
    expect(html).toContain(
      '<summary dir="auto">تنبيه بشأن المحتوى: جرحى. <span class="offer">إظهار الصورة</span></summary>',
    );
  });

  it('that is missing leaves its caption', () => {
    expect(renderPhoto({ ...PHOTO, warning: 'x' }, undefined, LAZY)).toBe(
      '<figure class="photo"><figcaption dir="auto"><span class="caption">The quay</span> <span class="credit">R. Vane</span></figcaption></figure>',
    );
    expect(renderPhoto({ ...PHOTO, caption: '', credit: '' }, undefined, LAZY)).toBe('');
  });

  it('without a webp is a jpeg alone', () => {
    const variants = MEDIA.variants.filter(({ type }) => type === 'image/jpeg');
    const html = renderPhoto(PHOTO, { ...MEDIA, variants }, LAZY);
    expect(html).not.toContain('<source');
    expect(html).toContain('<img src="/media/quay-1600.jpg"');
  });

  it('escapes every word', () => {
    const photo = { mediaId: 'm1', caption: '<b>', credit: 'A & B', alt: '"x"', warning: '</summary>' };
    const html = renderPhoto(photo, MEDIA, LAZY);
    expect(html).toContain('<span class="caption">&lt;b&gt;</span> <span class="credit">A &amp; B</span>');
    expect(html).toContain('alt="&quot;x&quot;"');
    expect(html).toContain('Content warning: &lt;/summary&gt;.');
  });
});

describe('a photo on a lite page', () => {
  it('is a link to its smallest file that says what it weighs, above its caption and credit', () => {
    const variants = MEDIA.variants.map((variant) => ({ ...variant, bytes: variant.width * 100 + 1 }));
    expect(renderPhoto(PHOTO, { ...MEDIA, variants }, { loading: 'lazy', form: 'lite' })).toBe(
      '<figure class="photo"><p dir="auto"><a href="/media/quay-800.jpg">Photo: Two cranes (81 KB)</a></p>' +
        '<figcaption dir="auto"><span class="caption">The quay</span> <span class="credit">R. Vane</span></figcaption></figure>',
    );
  });

  it('comes after the words of its warning', () => {
    const html = renderPhoto({ ...PHOTO, warning: 'injured <people>' }, MEDIA, {
      loading: 'lazy',
      form: 'lite',
    });
    expect(html).toContain(
      '<p dir="auto">Content warning: injured &lt;people&gt;. <a href="/media/quay-800.jpg">Photo: Two cranes</a></p>',
    );
  });

  it('is called a photo where it has no words of its own', () => {
    const html = renderPhoto({ ...PHOTO, alt: '' }, MEDIA, { loading: 'lazy', form: 'lite' });
    expect(html).toContain('<a href="/media/quay-800.jpg">Photo</a>');
  });
});

describe('a photo in a file that is kept', () => {
  it('is one JPEG of a medium size, still covered by its warning', () => {
    const html = renderPhoto({ ...PHOTO, warning: 'blood' }, MEDIA, { loading: 'eager', form: 'file' });
    expect(html).toContain(
      '<summary dir="auto">Content warning: blood. <span class="offer">Show the picture</span></summary>' +
        '<img src="/media/quay-800.jpg" width="800" height="450" alt="Two cranes"></details><figcaption',
    );
  });

  it('is the smallest there is where all are large', () => {
    const variants = MEDIA.variants.filter(({ width }) => width === 1600);
    const html = renderPhoto(PHOTO, { ...MEDIA, variants }, { loading: 'lazy', form: 'file' });
    expect(html).toContain('<img src="/media/quay-1600.jpg" width="1600"');
  });
});

describe('an embed', () => {
  it('is a copy of its text and a link that names the host', () => {
    expect(
      renderEmbed({ url: 'https://www.video.example/watch?v=1&t=2', text: 'He said "no" <b>' }, { words }),
    ).toBe(
      '<figure class="embed"><blockquote dir="auto">He said "no" &lt;b&gt;</blockquote>' +
        '<p class="source"><a href="https://www.video.example/watch?v=1&amp;t=2" rel="noopener">View on video.example</a></p></figure>',
    );
  });

  it('shows the true name of a host in foreign letters', () => {
    expect(renderEmbed({ url: 'https://аpple.example/', text: '' }, { words })).toContain(
      'View on xn--pple-43d.example',
    );
  });

  it('of a site with frames has a button that says where it loads from', () => {
    expect(renderEmbed({ url: 'https://youtu.be/dQw4w9WgXcQ', text: '' }, { words })).toBe(
      '<figure class="embed"><button type="button" data-embed="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"' +
        ' data-embed-kind="video" data-embed-from="YouTube">Show it here, from YouTube</button>' +
        '<p class="source"><a href="https://youtu.be/dQw4w9WgXcQ" rel="noopener">View on YouTube</a></p></figure>',
    );
  });

  it.each(['lite', 'file'] as const)('has no button in the %s form', (form) => {
    expect(renderEmbed({ url: 'https://youtu.be/dQw4w9WgXcQ', text: 'Said' }, { form })).toBe(
      '<figure class="embed"><blockquote dir="auto">Said</blockquote>' +
        '<p class="source"><a href="https://youtu.be/dQw4w9WgXcQ" rel="noopener">View on YouTube</a></p></figure>',
    );
  });

  it('of a site without frames is a copy and a link that names it', () => {
    expect(renderEmbed({ url: 'https://twitter.com/a/status/1', text: 'Said' }, { words })).toBe(
      '<figure class="embed"><blockquote dir="auto">Said</blockquote>' +
        '<p class="source"><a href="https://twitter.com/a/status/1" rel="noopener">View on X</a></p></figure>',
    );
  });

  it('with an address that no link may have is its text alone', () => {
    expect(renderEmbed({ url: 'javascript:alert(1)', text: 'Said' }, { words })).toBe(
      '<figure class="embed"><blockquote dir="auto">Said</blockquote></figure>',
    );
    expect(renderEmbed({ url: '/desk', text: '' }, { words })).toBe('');
  });
});

it('a slot says what is missing', () => {
  expect(renderSlot('Photo missing', '')).toBe(
    '<figure class="slot"><figcaption dir="auto"><span class="label">Photo missing</span></figcaption></figure>',
  );
});
