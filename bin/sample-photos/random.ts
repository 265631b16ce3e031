/** Seeded chance: the same seed draws the same picture. */

/** A number from 0 up to 1, another at each call. */
export type Random = () => number;

/** A smooth curve through chance: takes a place on a line, gives -1 to 1. */
export type Noise = (place: number) => number;

/** A generator that always gives the same row of numbers for a seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number from low up to high. */
export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}

/** Value noise of several octaves, each half as strong and twice as fine as the one before. */
export function createNoise(seed: number, octaves = 4): Noise {
  const layers = Array.from({ length: octaves }, (_, octave) => createLayer(seed * 31 + octave));
  const whole = layers.reduce((sum, _, octave) => sum + 0.5 ** octave, 0);
  return (place) =>
    layers.reduce((sum, layer, octave) => sum + layer(place * 2 ** octave) * 0.5 ** octave, 0) / whole;
}

function createLayer(seed: number): Noise {
  const at = (index: number) => createRandom(seed * 7919 + index)() * 2 - 1;
  return (place) => {
    const index = Math.floor(place);
    const share = place - index;
    const eased = share * share * (3 - 2 * share);
    return at(index) * (1 - eased) + at(index + 1) * eased;
  };
}
