import { describe, expect, it } from '@jest/globals';
import { markEmbeds } from '../../src/formats/mark-embeds.ts';

describe('an address of its own', () => {
  it.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://vimeo.com/76979871',
    'https://t.me/news/4711',
    'https://x.com/somebody/status/1234567890',
    'https://twitter.com/somebody/status/1234567890?s=20',
    'https://bsky.app/profile/news.example/post/3kabcdefg2h',
    'https://social.example/@somebody/109876543210',
  ])('of a post or video becomes an embed: %s', (url) => {
    expect(markEmbeds(`Seen here:\n\n${url}\n\nMore.`)).toBe(`Seen here:\n\n[embed ${url}]\n\nMore.`);
    expect(markEmbeds(url)).toBe(`[embed ${url}]`);
  });

  it.each([
    'https://www.youtube.com/@channel',
    'https://x.com/somebody',
    'https://news.example/a',
    'ftp://t.me/news/1',
  ])('of anything else stays: %s', (url) => {
    expect(markEmbeds(url)).toBe(url);
  });
});

describe('an address among words', () => {
  it.each([
    'See https://t.me/news/4711',
    'Seen here:\nhttps://t.me/news/4711',
    '[embed https://t.me/news/4711]',
  ])('stays: %j', (text) => {
    expect(markEmbeds(text)).toBe(text);
  });
});
