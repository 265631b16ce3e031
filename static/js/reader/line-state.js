// What is told of the line: nothing while it is there, and nothing of what passes by itself.

const BLIP_MS = 5_000;
const LONG_MS = 30_000;

/** @param say  shows a text in the place of the last one
 *  @returns takes in whether the line is there, and the name of the reason where one is known */
export function watchLine(words, say) {
  let timer = 0;
  const sayIn = (ms, text, next) => {
    timer = setTimeout(() => {
      say(text());
      next?.();
    }, ms);
  };
  return (isThere, reason = 'reconnecting') => {
    if (isThere) {
      clearTimeout(timer);
      timer = 0;
      say('');
    } else if (timer === 0) {
      const lost = () => words.lost;
      const why = () => (navigator.onLine ? words[reason] : words.lost);
      sayIn(BLIP_MS, why, () => sayIn(LONG_MS - BLIP_MS, lost));
    }
  };
}
