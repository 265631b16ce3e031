import { describe, expect, it } from '@jest/globals';
import { ar } from '../../../src/web/messages/ar.ts';
import { en } from '../../../src/web/messages/en.ts';
import { messagesFor } from '../../../src/web/messages/messages-for.ts';

describe('the messages', () => {
  it.each([
    ['en', en],
    ['ar', ar],
    ['ar-SY', ar],
    ['AR', ar],
    ['de', en],
    ['arn', en],
  ])('of a series in %s are there', (language, messages) => {
    expect(messagesFor(language)).toBe(messages);
  });

  it.each([
    [0, 'لا تحديثات'],
    [1, 'تحديث واحد'],
    [2, 'تحديثان'],
    [3, '3 تحديثات'],
    [10, '10 تحديثات'],
    [11, '11 تحديثًا'],
    [99, '99 تحديثًا'],
    [100, '100 تحديث'],
    [103, '103 تحديثات'],
  ])('count as Arabic counts: %s', (count, words) => {
    expect(ar.updateCount(count)).toBe(words);
  });

  it.each([
    [1, '1 update'],
    [2, '2 updates'],
  ])('count in English: %s', (count, words) => {
    expect(en.updateCount(count)).toBe(words);
  });
});
