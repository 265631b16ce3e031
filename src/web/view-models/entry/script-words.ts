/** What the script of a day's page says. */
import type { Messages } from '../../messages/messages.ts';

/** The words as JSON. Of those that count there is one for each form of plural (Intl.PluralRules), `#` for the number. */
export function scriptWords(text: Messages): string {
  return JSON.stringify({
    news: text.newUpdates,
    since: text.updatesSince,
    readToHere: text.readToHere,
    pause: text.pause,
    resume: text.resume,
    paused: text.paused,
    wait: text.updatesWait,
    reconnecting: text.reconnecting,
    catchingUp: text.catchingUp,
    lost: text.lineLost,
    ended: text.dayEnded,
  });
}
