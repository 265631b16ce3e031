import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findEmbedSource } from '../../src/formats/embed-source.ts';
import { FRAME_ORIGINS } from '../../src/formats/frame-origins.ts';

const VIDEO = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';

describe('the source of an embed', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'YouTube', VIDEO],
    ['http://m.youtube.com/watch?app=x&v=dQw4w9WgXcQ', 'YouTube', VIDEO],
    ['https://youtu.be/dQw4w9WgXcQ?si=abc', 'YouTube', VIDEO],
    ['https://youtube.com/shorts/dQw4w9WgXcQ', 'YouTube', VIDEO],
    ['https://www.youtube.com/live/dQw4w9WgXcQ/', 'YouTube', VIDEO],
    ['https://youtu.be/dQw4w9WgXcQ?t=90', 'YouTube', `${VIDEO}?start=90`],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1h2m3s', 'YouTube', `${VIDEO}?start=3723`],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=soon', 'YouTube', VIDEO],
    ['https://www.youtube.com/@harbour', 'YouTube', null],
    ['https://www.youtube.com/watch?v=../../evil', 'YouTube', null],
    ['https://vimeo.com/76979871', 'Vimeo', 'https://player.vimeo.com/video/76979871?dnt=1'],
    [
      'https://vimeo.com/76979871/0a1b2c3d4e',
      'Vimeo',
      'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e&dnt=1',
    ],
    [
      'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e',
      'Vimeo',
      'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e&dnt=1',
    ],
    ['https://vimeo.com/harbour', 'Vimeo', null],
    ['https://t.me/harbour_news/1024', 'Telegram', 'https://t.me/harbour_news/1024?embed=1'],
    ['https://t.me/s/harbour_news/1024?single', 'Telegram', 'https://t.me/harbour_news/1024?embed=1'],
    ['https://t.me/harbour_news', 'Telegram', null],
    ['https://t.me/c/1234567/8', 'Telegram', null],
    [
      'https://bsky.app/profile/ada.bsky.social/post/3kabc123xyz',
      'Bluesky',
      'https://embed.bsky.app/embed/ada.bsky.social/app.bsky.feed.post/3kabc123xyz',
    ],
    [
      'https://bsky.app/profile/did:plc:abc123/post/3kabc123xyz',
      'Bluesky',
      'https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kabc123xyz',
    ],
    ['https://bsky.app/profile/ada.bsky.social', 'Bluesky', null],
    ['https://x.com/harbour/status/1', 'X', null],
    ['https://mobile.twitter.com/harbour/status/1', 'X', null],
    ['https://mastodon.example/@ada/110000', 'Mastodon (mastodon.example)', null],
    ['https://mastodon.example/@ada@other.example/110000', 'Mastodon (mastodon.example)', null],
    ['https://www.news.example/a/b', 'news.example', null],
    ['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', 'youtube.com.evil.example', null],
    ['https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ', 'evil.example', null],
  ])('%s', (address, name, frame) => {
    const source = findEmbedSource(address);
    expect([source?.name, source?.frame?.url ?? null]).toEqual([name, frame]);
  });

  it.each(['javascript:alert(1)', '/desk', 'mailto:a@b.example', '//youtu.be/dQw4w9WgXcQ', ''])(
    'is none: %s',
    (address) => {
      expect(findEmbedSource(address)).toBeUndefined();
    },
  );

  it('offers no frame but of the known origins, whatever the address holds', () => {
    const host = fc.constantFrom(
      'youtube.com',
      'youtu.be',
      'vimeo.com',
      't.me',
      'bsky.app',
      'constructor',
      '__proto__',
    );
    const piece = fc.constantFrom(
      '/',
      'watch?v=',
      'shorts/',
      'video/',
      's/',
      'profile/',
      '/post/',
      'dQw4w9WgXcQ',
      '1234567',
      'abcdef',
      '"',
      '\\',
      '%2f',
      '..',
      '?h=',
      '&t=1',
      '#',
      '@',
      ':',
    );
    fc.assert(
      fc.property(host, fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (site, pieces) => {
        const frame = findEmbedSource(`https://${site}/${pieces.join('')}`)?.frame;
        if (frame == null) return;
        expect(FRAME_ORIGINS).toContain(new URL(frame.url).origin);
        expect(frame.url).toMatch(/^[\w:/.?&=-]+$/);
      }),
      { numRuns: 2000 },
    );
  });
});
