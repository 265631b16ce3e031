/** Water: a calm surface in strokes, and rough water in bands of crested waves. */
import { between, createNoise, createRandom, type Random } from './random.ts';
import {
  areaAbove,
  element,
  group,
  HEIGHT,
  lineThrough,
  path,
  type Point,
  profile,
  rect,
  times,
  vertical,
  WIDTH,
} from './svg.ts';

export interface Ripples {
  readonly horizon: number;
  readonly count: number;
  readonly color: string;
  readonly opacity: number;
  /** Gathers the strokes around this x, as the path of a light does; everywhere without it. */
  readonly around?: number;
  /** How far from there, in pixels at the lower edge of the picture. */
  readonly spread?: number;
  /** How far down they go: 1 is the lower edge of the picture. */
  readonly depth?: number;
}

/** Lens-shaped strokes on calm water, small at the horizon and large below. */
export function ripples(random: Random, what: Ripples): string {
  const { horizon, count, color, opacity, around, spread = 300, depth: deepest = 1 } = what;
  const strokes = times(count, () => {
    const depth = random() ** 1.7 * deepest;
    const y = horizon + 3 + depth * (HEIGHT - horizon);
    const reach = spread * (0.25 + depth * 0.75);
    const x =
      around === undefined ? random() * WIDTH : around + (random() + random() + random() - 1.5) * reach;
    const half = (6 + depth * 90) * between(random, 0.35, 1);
    return lens(x, y, half, 0.6 + depth * 3.4 * between(random, 0.4, 1));
  });
  return path(strokes, { fill: color, opacity });
}

export interface Swell {
  readonly id: string;
  readonly seed: number;
  /** The y the crests rise from. */
  readonly base: number;
  readonly height: number;
  /** Pixels from crest to crest. */
  readonly length: number;
  readonly crest: string;
  readonly trough: string;
  /** 0 to 1: how much of the crests is white. */
  readonly foam: number;
}

/** One band of waves, opaque down to the lower edge: light through the crests, veins of foam, broken tops. */
export function swell(wave: Swell): string {
  const { id, base, height, crest, trough } = wave;
  const line = profile(-60, WIDTH + 60, Math.max(3, height / 12), crestLine(wave));
  const d = areaAbove(HEIGHT + 20, line);
  const ramp = { gradientUnits: 'userSpaceOnUse', x1: 0, x2: 0, y1: base - height, y2: base + height * 1.6 };
  return (
    element('linearGradient', { id, ...ramp }, ...shades(crest, trough)) +
    element('clipPath', { id: `${id}-clip` }, path(d, {})) +
    path(d, { fill: `url(#${id})` }) +
    group({ 'clip-path': `url(#${id}-clip)` }, shine(wave, line), brushwork(wave), lace(wave)) +
    foamCaps(wave, line)
  );
}

/** The y of a band's crest at an x: long troughs, and crests that lean with the wind. */
export function crestLine({ seed, base, height, length }: Swell): (x: number) => number {
  const long = createNoise(seed, 2);
  const fine = createNoise(seed + 50, 4);
  return (x) => {
    const bent = x + length * 0.1 * long(x / length + 40);
    const ridge = (1 - Math.abs(long((bent + seed * 977) / length))) ** 1.5;
    return base - height * ridge - height * 0.1 * fine(x / (length * 0.16));
  };
}

/** Flying drops around a place, thrown up and to the sides. */
export function drops(random: Random, at: Point, reach: number, count: number): string {
  const marks = times(count, () => {
    const angle = -Math.PI / 2 + (random() + random() - 1) * 1.25;
    const way = reach * random() ** 0.7;
    const [x, y] = [at[0] + Math.cos(angle) * way, at[1] + Math.sin(angle) * way];
    return dot(x, y, between(random, 0.6, 2.6) * (1.25 - way / reach));
  });
  return path(marks, { fill: '#fff', opacity: 0.75 });
}

function lens(x: number, y: number, half: number, thick: number): string {
  const [left, right] = [x - half, x + half].map((end) => end.toFixed(1));
  const [mid, above, below] = [x, y - thick, y + thick * 0.5].map((part) => part.toFixed(1));
  return `M${left} ${y.toFixed(1)}Q${mid} ${above} ${right} ${y.toFixed(1)}Q${mid} ${below} ${left} ${y.toFixed(1)}Z`;
}

function dot(x: number, y: number, radius: number): string {
  const r = radius.toFixed(1);
  const d = (radius * 2).toFixed(1);
  return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0Z`;
}

function shades(crest: string, trough: string): string[] {
  const stop = (offset: number, color: string) => element('stop', { offset, 'stop-color': color });
  return [stop(0, crest), stop(0.4, mixHalf(crest, trough)), stop(1, trough)];
}

/** Daylight through the thin water below the crest. */
function shine({ id, height, crest }: Swell, line: readonly Point[]): string {
  const blur = element(
    'filter',
    { id: `${id}-soft`, x: -0.1, y: -0.6, width: 1.2, height: 2.2 },
    element('feGaussianBlur', { stdDeviation: height * 0.1 }),
  );
  const marks = { fill: 'none', stroke: crest, 'stroke-width': height * 0.34, filter: `url(#${id}-soft)` };
  return blur + path(lineThrough(line), { ...marks, opacity: 0.75 });
}

/** Strokes of the darker and the lighter colour that follow the slope. */
function brushwork(wave: Swell): string {
  const { seed, height, length, crest, trough } = wave;
  const random = createRandom(seed * 13);
  const heightAt = crestLine(wave);
  const stroke = () => {
    const x = random() * WIDTH;
    const drop = random() ** 1.3 * height * 2.4 + 3;
    const half = length * between(random, 0.02, 0.1) * (0.6 + drop / height / 2);
    return blade(x, half, height * between(random, 0.012, 0.05), (at) => heightAt(at) + drop);
  };
  const count = Math.round(52000 / length);
  return (
    path(times(count, stroke), { fill: trough, opacity: 0.34 }) +
    path(times(count, stroke), { fill: crest, opacity: 0.4 })
  );
}

/** A stroke pointed at both ends along a curve. */
function blade(x: number, half: number, thick: number, heightAt: (x: number) => number): string {
  const upper = profile(x - half, x + half, half / 4, heightAt);
  const lower = upper.map(([at, y], index): Point => [at, y + thick * Math.sin((Math.PI * index) / 8)]);
  return `${lineThrough(upper)}${lineThrough(lower.toReversed()).replace('M', 'L')}Z`;
}

/** Veins of foam on the wave's face, thinning out downwards. */
function lace({ id, seed, base, height, length, foam }: Swell): string {
  const top = base - height * 1.3;
  const tall = height * 3.4;
  const frequency = `${(2.6 / length).toFixed(5)} ${(0.9 / height).toFixed(5)}`;
  const veins = element(
    'filter',
    { id: `${id}-veins`, x: 0, y: 0, width: 1, height: 1, 'color-interpolation-filters': 'sRGB' },
    element('feTurbulence', { type: 'turbulence', baseFrequency: frequency, numOctaves: 3, seed }),
    element('feColorMatrix', {
      values: `0 0 0 0 0.94 0 0 0 0 0.96 0 0 0 0 0.94 -9 0 0 0 ${(0.7 + foam * 1.6).toFixed(2)}`,
    }),
  );
  const fade = vertical(`${id}-fade`, [
    [0, '#fff'],
    [0.3, '#bbb'],
    [1, '#000'],
  ]);
  const mask = element(
    'mask',
    { id: `${id}-mask` },
    rect([0, top, WIDTH, tall], { fill: `url(#${id}-fade)` }),
  );
  const surface = rect([0, top, WIDTH, tall], { filter: `url(#${id}-veins)`, opacity: 0.5 });
  return veins + fade + mask + group({ mask: `url(#${id}-mask)` }, surface);
}

/** White where the crest line stands highest, ragged and torn on its lower side. */
function foamCaps({ seed, base, height, length, foam }: Swell, line: readonly Point[]): string {
  const ragged = createNoise(seed + 90, 5);
  const breaking = createNoise(seed + 130, 2);
  const lower = line.map(([x, y]): Point => {
    const above = (base - y) / height - (1 - foam) + 0.25 * breaking(x / (length * 0.4));
    const thick = above * height * 0.5 * (0.7 + 1.3 * ragged(x / (length * 0.07)));
    return [x, y + Math.max(0, thick)];
  });
  const area = `${lineThrough(line)}${lineThrough(lower.toReversed()).replace('M', 'L')}Z`;
  return group({ filter: 'url(#spume)' }, path(area, { fill: '#f2f5f1', opacity: 0.9 }));
}

function mixHalf(one: string, other: string): string {
  const parts = [1, 3, 5].map((from) => {
    const sum = parseInt(one.slice(from, from + 2), 16) + parseInt(other.slice(from, from + 2), 16);
    return Math.round(sum / 2)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
