/** Broken water in the air: a burst of jets, and foam round a rock or a hull. */
import { between, type Random } from './random.ts';
import { circle, element, group, path, type Point, times } from './svg.ts';
import { drops } from './water.ts';

export interface Burst {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** How far the top is blown sideways, in heights. */
  readonly lean: number;
  readonly jets: number;
}

/** What burst and foam are softened with; once a drawing. */
export function sprayFilters(): string {
  return (
    sprayFilter('cloud', 0.012, 60, 13) +
    sprayFilter('spray', 0.05, 16, 2.6) +
    sprayFilter('spume', 0.08, 11, 0.7)
  );
}

/** A wave thrown up by a wall: a soft cloud, jets that thin out upwards, drops. */
export function burst(random: Random, spec: Burst): string {
  const { at, height, lean, jets } = spec;
  const [x, y] = at;
  const id = `burst-${x}-${y}`;
  const fill = `url(#${id})`;
  return (
    fading(id, spec) +
    group({ filter: 'url(#cloud)' }, puffs(random, spec)) +
    group({ filter: 'url(#spray)' }, path(jetsOf(random, spec, jets, 0.09), { fill, opacity: 0.4 })) +
    group({ filter: 'url(#spume)' }, path(jetsOf(random, spec, jets * 3, 0.018), { fill, opacity: 0.55 })) +
    drops(random, [x + lean * height * 0.35, y - height * 0.2], height * 1.02, jets * 12)
  );
}

/** A ragged white collar along a line at the water. */
export function foam(
  random: Random,
  [from, to]: readonly [number, number],
  y: number,
  thick: number,
): string {
  const patches = times(Math.round((to - from) / thick) * 3, () => {
    const x = between(random, from, to);
    const half = thick * between(random, 0.5, 1.9);
    const rise = thick * between(random, 0.1, 0.62);
    const level = y + between(random, -0.3, 0.3) * thick;
    return `M${n(x - half)} ${n(level)}Q${n(x)} ${n(level - rise * 2)} ${n(x + half)} ${n(level)}Q${n(x)} ${n(level + rise)} ${n(x - half)} ${n(level)}Z`;
  });
  return group({ filter: 'url(#spume)' }, path(patches, { fill: '#f6f9f6', opacity: 0.82 }));
}

/** White near the wall, clear at the tips. */
function fading(id: string, { at: [x, y], height, lean }: Burst): string {
  const place = { id, gradientUnits: 'userSpaceOnUse', cx: x + lean * height * 0.2, cy: y, r: height };
  const stop = (offset: number, opacity: number) =>
    element('stop', { offset, 'stop-color': '#fbfdfb', 'stop-opacity': opacity });
  return element('radialGradient', place, stop(0, 1), stop(0.45, 0.85), stop(0.8, 0.4), stop(1, 0.05));
}

function puffs(random: Random, { at: [x, y], width, height, lean }: Burst): string {
  return times(34, () => {
    const rise = random() ** 1.2;
    const side = (random() + random() - 1) * (1 - rise * 0.35);
    const cx = x + side * width * 0.62 + lean * rise * height * 0.8;
    return circle(cx, y - rise * height * 0.72, width * between(random, 0.07, 0.17), {
      fill: '#dfe6e3',
      opacity: 0.3,
    });
  });
}

function jetsOf(
  random: Random,
  { at: [x, y], width, height, lean }: Burst,
  count: number,
  thick: number,
): string {
  return times(count, () => {
    const side = random() + random() - 1;
    const rise = height * (1 - side * side * 0.7) * between(random, 0.3, 1);
    const drift = lean * rise + side * width * 0.5;
    return jet([x + side * width * 0.5, y], rise, drift, width * thick * between(random, 0.5, 1.5));
  });
}

function jet([x, y]: Point, rise: number, drift: number, half: number): string {
  const topX = x + drift;
  const topY = y - rise;
  const bendX = x + drift * 0.25;
  const bendY = y - rise * 0.72;
  return `M${n(x - half)} ${n(y)}Q${n(bendX - half * 0.8)} ${n(bendY)} ${n(topX)} ${n(topY)}Q${n(bendX + half)} ${n(bendY)} ${n(x + half)} ${n(y)}Z`;
}

function sprayFilter(id: string, frequency: number, scale: number, blur: number): string {
  return element(
    'filter',
    { id, x: -0.4, y: -0.4, width: 1.8, height: 1.8 },
    element('feTurbulence', {
      type: 'fractalNoise',
      baseFrequency: frequency,
      numOctaves: 4,
      seed: 8,
      result: 'n',
    }),
    element('feDisplacementMap', {
      in: 'SourceGraphic',
      in2: 'n',
      scale,
      xChannelSelector: 'R',
      yChannelSelector: 'G',
    }),
    element('feGaussianBlur', { stdDeviation: blur }),
  );
}

function n(value: number): string {
  return value.toFixed(1);
}
