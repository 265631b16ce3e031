/** What lies in the air: clouds, glow, mist, rain, and the grain of the paper. */
import { between, type Random } from './random.ts';
import { element, HEIGHT, path, type Point, radial, rect, times, vertical, WIDTH, wash } from './svg.ts';

export interface CloudLayer {
  readonly id: string;
  readonly seed: number;
  /** Red, green, blue from 0 to 1. */
  readonly color: readonly [number, number, number];
  /** How fine across and down: 0.002 is a cloud of some 500 pixels. */
  readonly frequency: readonly [number, number];
  /** How hard the edge is, and how much of the sky stays free (0.3 to 0.6). */
  readonly contrast: number;
  readonly clear: number;
  /** From the top down to this y, fading out at the end. */
  readonly bottom: number;
  readonly opacity: number;
}

/** A layer of cloud that thins out towards its lower edge. */
export function clouds(layer: CloudLayer): string {
  const { id, bottom, opacity } = layer;
  const fade = vertical(`${id}-fade`, [
    [0, '#fff'],
    [0.62, '#fff'],
    [1, '#000'],
  ]);
  const mask = element(
    'mask',
    { id: `${id}-mask` },
    rect([0, 0, WIDTH, bottom], { fill: `url(#${id}-fade)` }),
  );
  const body = rect([0, 0, WIDTH, bottom], { filter: `url(#${id})`, opacity });
  return fade + mask + cloudFilter(layer) + element('g', { mask: `url(#${id}-mask)` }, body);
}

export interface Light {
  readonly radius: number;
  readonly color: string;
  readonly opacity: number;
}

/** A round light around a place. */
export function glow(id: string, [x, y]: Point, { radius, color, opacity }: Light): string {
  const fill = radial(id, [
    [0, color, opacity],
    [0.25, color, opacity * 0.5],
    [0.6, color, opacity * 0.12],
    [1, color, 0],
  ]);
  return fill + element('circle', { cx: x, cy: y, r: radius, fill: `url(#${id})` });
}

/** A soft band that hides what stands behind it, strongest in its middle. */
export function mist(
  id: string,
  [top, height]: readonly [number, number],
  color: string,
  opacity: number,
): string {
  const fill = vertical(id, [
    [0, color, 0],
    [0.5, color, opacity],
    [1, color, 0],
  ]);
  return fill + rect([0, top, WIDTH, height], { fill: `url(#${id})` });
}

/** Slanting strokes of rain, the nearer ones longer. */
export function rain(random: Random, count: number, slant: number, color: string): string {
  return times(count, () => {
    const length = between(random, 14, 60);
    const x = between(random, -100, WIDTH + 100);
    const y = between(random, -60, HEIGHT);
    const opacity = between(random, 0.04, 0.18);
    const width = length / 34;
    return path(`M${x.toFixed(1)} ${y.toFixed(1)}l${(length * slant).toFixed(1)} ${length.toFixed(1)}`, {
      stroke: color,
      'stroke-width': width,
      opacity,
    });
  });
}

/** Paper grain and darker corners over the whole picture. */
export function finish(strength = 0.05): string {
  const corners = radial('corners', [
    [0.55, '#000', 0],
    [1, '#0a1018', 0.22],
  ]);
  const grain = element(
    'filter',
    { id: 'grain', x: 0, y: 0, width: 1, height: 1 },
    element('feTurbulence', { type: 'fractalNoise', baseFrequency: 0.55, numOctaves: 2, seed: 11 }),
    element('feColorMatrix', { values: '0 0 0 0 0.5 0 0 0 0 0.5 0 0 0 0 0.5 1.6 0 0 0 -0.55' }),
  );
  const spread = { cx: WIDTH / 2, cy: HEIGHT / 2, rx: WIDTH * 0.78, ry: HEIGHT * 0.82 };
  return (
    corners +
    grain +
    element('ellipse', { ...spread, fill: 'url(#corners)' }) +
    wash('none', { filter: 'url(#grain)', opacity: strength })
  );
}

function cloudFilter({ id, seed, color, frequency, contrast, clear }: CloudLayer): string {
  const tint = color.map((part) => `0 0 0 0 ${part}`).join(' ');
  const alpha = `${contrast} 0 0 0 ${-contrast * clear}`;
  return element(
    'filter',
    { id, x: 0, y: 0, width: 1, height: 1, 'color-interpolation-filters': 'sRGB' },
    element('feTurbulence', {
      type: 'fractalNoise',
      baseFrequency: frequency.join(' '),
      numOctaves: 6,
      seed,
    }),
    element('feColorMatrix', { values: `${tint} ${alpha}` }),
  );
}
