// One request over a bad line: tried until the server has answered, which may be once more than it heard it.

const PATIENCE_MS = 30_000;
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 20_000];

/** Posts the fields of a form.
 *  @param onState  is told in a line how it goes, and whether the line will be tried again
 *  @returns the server's answer, whole: { status, redirected, url, text }; null where it was stopped before there was one */
export async function post({ action, fields }, stop, onState) {
  onState('Sending…', false);
  for (let tried = 1; !stop.aborted; tried += 1) {
    const answer = await attempt(action, fields, stop);
    if (answer && !isOverloaded(answer)) return answer;
    if (stop.aborted) break;
    const why = answer ? `The server cannot take it just now (${String(answer.status)}).` : 'No connection.';
    onState(`${why} Your words are kept, and are sent again by themselves.`, true);
    await pause(PAUSES_MS[Math.min(tried, PAUSES_MS.length) - 1], stop);
  }
  return null;
}

async function attempt(action, fields, stop) {
  const giveUp = new AbortController();
  const abort = () => giveUp.abort();
  const timer = setTimeout(abort, PATIENCE_MS);
  stop.addEventListener('abort', abort, { once: true });
  try {
    const body = new URLSearchParams(fields);
    const answer = await fetch(action, { method: 'POST', body, signal: giveUp.signal });
    const { status, redirected, url } = answer;
    return { status, redirected, url, text: await answer.text() };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function isOverloaded({ status }) {
  return status >= 500 || status === 429;
}

// Until it is time, or the line is back.
function pause(ms, stop) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    addEventListener('online', end, { once: true });
    stop.addEventListener('abort', end, { once: true });
  });
}
