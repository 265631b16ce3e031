/** The sample, for tests that only look at it. */
import { loadSample } from '../../src/services/sample/load-sample.ts';
import type { Newsroom } from './newsroom.ts';

/** Loads it as a first start does. */
export function publishSample({ context }: Newsroom): Promise<void> {
  return loadSample(context);
}
