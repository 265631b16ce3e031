import { expect, it } from '@jest/globals';
import { pollIntervalMs } from '../../../src/domain/wire/poll-interval.ts';

it.each([
  { name: 'a day that few follow', streams: 3, isClosed: false, intervalMs: 10_000 },
  { name: 'a day when many pages are open', streams: 6_500, isClosed: false, intervalMs: 25_000 },
  { name: 'a day when very many are', streams: 1_000_000, isClosed: false, intervalMs: 60_000 },
  { name: 'a day that is closed', streams: 3, isClosed: true, intervalMs: 600_000 },
])('readers ask every $intervalMs ms on $name', ({ streams, isClosed, intervalMs }) => {
  expect(pollIntervalMs({ streams, isClosed })).toBe(intervalMs);
});
