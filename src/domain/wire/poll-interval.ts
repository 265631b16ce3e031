/** How often those who ask for news should ask. */

/** Milliseconds until the next question: ten seconds, more the more open pages there are to serve, ten minutes for a
 *  day that is closed.
 *  @param load.streams  that the process holds */
export function pollIntervalMs({
  streams,
  isClosed,
}: {
  readonly streams: number;
  readonly isClosed: boolean;
}): number {
  if (isClosed) return 600_000;
  // In whole steps, so that answers stay the same, and cacheable, while the number goes up and down a little.
  const steps = Math.floor(streams / 2_000);
  return Math.min(10_000 + steps * 5_000, 60_000);
}
