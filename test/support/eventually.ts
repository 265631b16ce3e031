/** Waiting for what comes about by itself, be it soon or late. */
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 25;

/** Looks until there is something to see: anything but undefined and false. The limit of the test ends what never comes. */
export async function eventually<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    await pause(LOOK_EVERY_MS);
  }
}
