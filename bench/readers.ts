/** What readers are given: kept pages, what is published, and what it takes of the memory. */
import type { Benchmark } from './figure.ts';
import { benchFreshness } from './freshness.ts';
import { benchKeptPages } from './kept-pages.ts';
import { benchMemory } from './memory.ts';
import { benchPublishing } from './publishing.ts';

export const benchReaders: Benchmark = async () => [
  ...(await benchKeptPages()),
  ...(await benchPublishing()),
  ...(await benchFreshness()),
  ...(await benchMemory()),
];

if (import.meta.main) console.table(await benchReaders());
