/** The Maid of Hollin at her anchors, with the Anvils close astern. */
import { clouds, finish, glow, mist } from '../atmosphere.ts';
import { between, createNoise, createRandom, type Random } from '../random.ts';
import { burst, foam, sprayFilters } from '../spray.ts';
import { areaAbove, drawing, group, path, type Point, profile, vertical, wash } from '../svg.ts';
import { ferry, type FerryColors } from '../ferry.ts';
import { lifeboat, lifeboatPaint } from '../lifeboat.ts';
import { swell } from '../water.ts';

const HORIZON = 470;

/** Without lights: every window is the colour of the sky it mirrors. */
const DARK_SHIP: FerryColors = {
  hull: '#344a59',
  hullShade: '#64484a',
  house: '#dcdcd4',
  houseShade: '#aab1b0',
  window: '#55646d',
  funnel: '#3a6a6b',
  line: '#37444c',
};

export function drawAdrift(): string {
  const random = createRandom(63);
  return drawing(
    sprayFilters(),
    lifeboatPaint(),
    sky(),
    headland(),
    sea(0, 4),
    mist('horizon', [HORIZON - 60, 130], '#cfd2c8', 0.5),
    rock(random, { x: 1010, y: 576, width: 190, height: 74, seed: 3, fill: '#4a5358' }),
    rock(random, { x: 1450, y: 596, width: 250, height: 120, seed: 8, fill: '#3f484d' }),
    sea(4, 5),
    ferry({ x: 640, y: 596, scale: 2.35, tilt: 3.5, facing: -1 }, DARK_SHIP),
    chain(),
    burst(random, { at: [404, 640], width: 130, height: 74, lean: 0.3, jets: 18 }),
    foam(random, [380, 900], 634, 9),
    sea(5, 6),
    lifeboat({ x: 262, y: 694, scale: 0.62, tilt: -4 }),
    burst(random, { at: [306, 706], width: 60, height: 34, lean: -0.2, jets: 12 }),
    rock(random, { x: 1240, y: 714, width: 380, height: 190, seed: 5, fill: '#2d363b' }),
    sea(6, 8),
    finish(),
  );
}

function sky(): string {
  return (
    vertical('sky', [
      [0, '#52606b'],
      [0.24, '#7d8a90'],
      [0.39, '#b6b9ae'],
      [0.44, '#d9cda6'],
      [1, '#d9cda6'],
    ]) +
    wash('url(#sky)') +
    clouds({
      id: 'pale',
      seed: 61,
      color: [0.78, 0.79, 0.75],
      frequency: [0.0012, 0.0048],
      contrast: 3.6,
      clear: 0.52,
      bottom: 470,
      opacity: 0.6,
    }) +
    clouds({
      id: 'dark',
      seed: 73,
      color: [0.24, 0.29, 0.34],
      frequency: [0.0014, 0.006],
      contrast: 4.4,
      clear: 0.5,
      bottom: 440,
      opacity: 0.75,
    }) +
    glow('strip', [260, 452], { radius: 520, color: '#f6e3a8', opacity: 0.55 })
  );
}

function headland(): string {
  const rough = createNoise(27, 5);
  const cliff = (x: number) => HORIZON + 6 - 190 / (1 + Math.exp(-(x - 1330) / 60)) + 18 * rough(x / 100);
  return (
    vertical('cliff', [
      [0, '#66727a'],
      [1, '#a5aaa4'],
    ]) +
    path(areaAbove(HORIZON + 24, profile(1040, 1620, 6, cliff)), { fill: 'url(#cliff)' }) +
    path(`M1548 ${cliff(1548)}v-64M1540 ${cliff(1548) - 44}h16`, {
      stroke: '#5d6970',
      'stroke-width': 3,
    })
  );
}

const BANDS = [
  [476, 8, 100, '#a3aaa2', '#84918f'],
  [490, 14, 150, '#96a29b', '#74868a'],
  [512, 24, 220, '#87978f', '#5f767a'],
  [544, 34, 320, '#788d86', '#4d676c'],
  [604, 44, 420, '#6d867e', '#40595f'],
  [668, 58, 560, '#62807a', '#334f56'],
  [800, 120, 820, '#55766f', '#27434a'],
  [966, 140, 1050, '#44675f', '#152e36'],
] as const;

/** Some of the bands of waves, so that ship and rocks can stand between them. */
function sea(from: number, to: number): string {
  return BANDS.slice(from, to)
    .map(([base, height, length, crest, trough]) =>
      swell({ id: `sea-${base}`, seed: 80 + base, base, height, length, crest, trough, foam: 0.26 }),
    )
    .join('');
}

interface Rock {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  readonly fill: string;
}

/** A black rock with a lit edge, and the sea breaking on its weather side. */
function rock(random: Random, { x, y, width, height, seed, fill }: Rock): string {
  const rough = createNoise(seed, 5);
  const shape = (at: number) => {
    const across = (at - x) / (width / 2);
    return (
      y +
      30 -
      (height + 30) * Math.max(0, 1 - across * across) ** 0.7 * (0.72 + 0.42 * rough(at / (width * 0.14)))
    );
  };
  const outline = profile(x - width / 2, x + width / 2, width / 60, shape);
  const cracks = Array.from({ length: 16 }, () => {
    const at = x + between(random, -0.36, 0.36) * width;
    return `M${at.toFixed(1)} ${(shape(at) + 4).toFixed(1)}l${between(random, -16, 8).toFixed(1)} ${between(random, 14, height * 0.6).toFixed(1)}`;
  }).join('');
  return (
    burst(random, {
      at: [x - width * 0.3, y + 6],
      width: width * 0.7,
      height: height * 1.25,
      lean: 0.25,
      jets: 26,
    }) +
    path(areaAbove(y + 40, outline), { fill }) +
    path(facets(random, outline, height), { fill: '#aab2aa', opacity: 0.16 }) +
    path(cracks, { fill: 'none', stroke: '#161d21', 'stroke-width': 3, opacity: 0.5 }) +
    group(
      { transform: 'translate(-3 2)' },
      path(areaAbove(y + 40, outline), { fill: 'none', stroke: '#b9bfb4', 'stroke-width': 2, opacity: 0.3 }),
    ) +
    foam(random, [x - width * 0.56, x + width * 0.52], y + 16, height * 0.07) +
    foam(random, [x - width * 0.5, x - width * 0.05], y + 10, height * 0.11)
  );
}

/** Faces of the rock that look towards the light on the left. */
function facets(random: Random, outline: readonly Point[], height: number): string {
  return outline
    .map(([x, y], index) => {
      const [nextX, nextY] = outline[index + 1] ?? [x, y];
      if (nextY >= y) return '';
      const fall = height * between(random, 0.2, 0.8);
      return `M${x.toFixed(1)} ${y.toFixed(1)}L${nextX.toFixed(1)} ${nextY.toFixed(1)}l${(-fall * 0.12).toFixed(1)} ${fall.toFixed(1)}L${(x - fall * 0.3).toFixed(1)} ${(y + fall * 0.7).toFixed(1)}Z`;
    })
    .join('');
}

/** Two anchor chains from the bow to the water. */
function chain(): string {
  return path('M386 566Q352 600 318 652M392 570Q368 606 346 652', {
    fill: 'none',
    stroke: '#232d34',
    'stroke-width': 3,
  });
}
