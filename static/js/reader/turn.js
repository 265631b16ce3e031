// The pages of one browser share the few connections that it opens to a site.

// Streams at a time, over all days: the rest of six connections is for pages and pictures.
const STREAMS = 3;

/** Waits until no other page of the browser has a turn at the day.
 *  @param path  of the stream.  work: told whether there is room for a stream
 *  @returns gives the turn up, or the place in the queue */
export function takeTurn(path, work) {
  const turn = new AbortController();
  const { signal } = turn;
  const isOver = new Promise((resolve) => signal.addEventListener('abort', resolve));
  const hold = (hasRoom) => {
    if (!signal.aborted) work(hasRoom);
    return isOver;
  };
  // Where pages cannot agree, as on old phones or where storage is blocked, each has a stream of its own.
  if (navigator.locks) queue(path, hold, signal).catch(() => hold(true));
  else hold(true);
  return () => turn.abort();
}

function queue(path, hold, signal) {
  const { locks } = navigator;
  return locks.request(`dateline ${path}`, { signal }, async () => {
    for (let place = 0; place < STREAMS && !signal.aborted; place += 1) {
      await locks.request(`dateline ${place}`, { ifAvailable: true }, (lock) => lock && hold(true));
    }
    await hold(false);
  });
}
