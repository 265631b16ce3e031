/** The relief ferry Kittiwake of Varn off Hollin on Friday evening, with the island's lamps out. */
import { clouds, finish, glow, mist } from '../atmosphere.ts';
import { between, createNoise, createRandom, type Random } from '../random.ts';
import { mirrored } from '../reflection.ts';
import {
  areaAbove,
  circle,
  drawing,
  HEIGHT,
  path,
  profile,
  rect,
  times,
  vertical,
  WIDTH,
  wash,
} from '../svg.ts';
import { spire } from '../town.ts';
import { ferry, type FerryColors } from '../ferry.ts';
import { ripples } from '../water.ts';

const HORIZON = 560;
const SHIP = { x: 560, y: 616, scale: 2.1 } as const;
const PIER = { from: 1130, y: 596 } as const;

const LIT_SHIP: FerryColors = {
  hull: '#1d2440',
  hullShade: '#151a30',
  house: '#4b4a6c',
  houseShade: '#34355a',
  window: '#ffdf9c',
  funnel: '#2c2f52',
  line: '#1b1f3a',
};

export function drawDusk(): string {
  const random = createRandom(52);
  return drawing(
    sky(),
    island(),
    mist('haze', [HORIZON - 60, 100], '#d99a8c', 0.35),
    vertical('water', [
      [0, '#c98f8d'],
      [0.14, '#94718c'],
      [0.42, '#504d78'],
      [1, '#1a2142'],
    ]),
    rect([0, HORIZON, WIDTH, HEIGHT - HORIZON], { fill: 'url(#water)' }),
    mirrored({ id: 'hills', line: HORIZON + 3, opacity: 0.55, shake: 26, seed: 4 }, island()),
    mirrored({ id: 'pier', line: PIER.y + 34, opacity: 0.6, shake: 24, seed: 5 }, pier()),
    mirrored({ id: 'ship', line: SHIP.y + 30, opacity: 0.6, shake: 26, seed: 6 }, ferry(SHIP, LIT_SHIP)),
    ripples(random, { horizon: HORIZON, count: 460, color: '#232a52', opacity: 0.28 }),
    ripples(random, { horizon: HORIZON, count: 260, color: '#eab6a0', opacity: 0.26 }),
    ripples(random, {
      horizon: HORIZON,
      count: 150,
      color: '#f6cba6',
      opacity: 0.34,
      around: 240,
      spread: 240,
    }),
    pierLights(random),
    shipLights(random),
    pier(),
    ferry({ ...SHIP }, LIT_SHIP),
    shipGlow(),
    wake(random),
    finish(),
  );
}

function sky(): string {
  return (
    vertical('sky', [
      [0, '#1f2a54'],
      [0.2, '#454a7c'],
      [0.36, '#8d6f93'],
      [0.46, '#d8958a'],
      [0.53, '#f2bd8f'],
      [1, '#f2bd8f'],
    ]) +
    wash('url(#sky)') +
    clouds({
      id: 'rose',
      seed: 34,
      color: [0.93, 0.62, 0.56],
      frequency: [0.001, 0.009],
      contrast: 4,
      clear: 0.53,
      bottom: 540,
      opacity: 0.6,
    }) +
    clouds({
      id: 'slate',
      seed: 47,
      color: [0.23, 0.22, 0.42],
      frequency: [0.0009, 0.011],
      contrast: 4.4,
      clear: 0.55,
      bottom: 520,
      opacity: 0.55,
    }) +
    glow('afterglow', [240, 566], { radius: 620, color: '#ffd9a0', opacity: 0.7 }) +
    glow('star', [418, 214], { radius: 26, color: '#fff', opacity: 0.8 }) +
    circle(418, 214, 2.6, { fill: '#fffaf0' })
  );
}

/** Hollin: a long low hill with a chapel and a few houses. */
function island(): string {
  const rough = createNoise(44, 5);
  const back = (x: number) => HORIZON + 4 - 150 * Math.exp(-(((x - 1420) / 300) ** 2)) + 12 * rough(x / 120);
  const front = (x: number) => HORIZON + 6 - 74 / (1 + Math.exp(-(x - 1120) / 50)) + 12 * rough(x / 70 + 5);
  return (
    path(areaAbove(HORIZON + 3, profile(860, 1640, 8, back)), { fill: '#4f4a75' }) +
    spire(1330, 424, 74, '#4a456f') +
    path(areaAbove(HORIZON + 3, profile(940, 1640, 8, front)), { fill: '#363761' }) +
    cottages(front)
  );
}

function cottages(groundAt: (x: number) => number): string {
  return [1188, 1228, 1286, 1338, 1402, 1438, 1506, 1560]
    .map((x, index) => cottage(x, groundAt(x) + 7, 17 + (index % 3) * 5))
    .join('');
}

function cottage(x: number, ground: number, size: number): string {
  const walls = `M${[x, ground].join(' ')}v${-size * 0.6}l${[size * 0.5, -size * 0.42].join(' ')}h${size * 0.7}l${[size * 0.5, size * 0.42].join(' ')}v${size * 0.6}Z`;
  return (
    path(walls, { fill: '#2a2c52' }) +
    rect([x + size * 0.7, ground - size * 0.52, 3.6, 5], { fill: '#ffd78f' })
  );
}

/** The pier, the people on it, and their lamps. */
function pier(): string {
  const { from, y } = PIER;
  const legs = times(16, (index) => `M${from + 14 + index * 32} ${y}v34`);
  return (
    path(`M${from} ${y - 4}H${WIDTH + 10}v9H${from}Z`, { fill: '#1d2040' }) +
    path(legs, { stroke: '#1d2040', 'stroke-width': 4.5 }) +
    people(createRandom(14)) +
    lamps()
  );
}

function people(random: Random): string {
  return times(74, () => {
    const x = PIER.from + 6 + random() * (WIDTH - PIER.from);
    const tall = between(random, 11, 18);
    const foot = PIER.y - 3;
    return (
      path(
        `M${(x - 3).toFixed(1)} ${foot}q0 ${(-tall).toFixed(1)} 3 ${(-tall).toFixed(1)}t3 ${tall.toFixed(1)}Z`,
        { fill: '#191b38' },
      ) + circle(x, foot - tall - 1.6, 2.5, { fill: '#191b38' })
    );
  });
}

function lampPlaces(): [number, number][] {
  const random = createRandom(29);
  return Array.from({ length: 30 }, () => [
    PIER.from + 8 + random() * (WIDTH - PIER.from - 10),
    PIER.y - between(random, 11, 24),
  ]);
}

function lamps(): string {
  return lampPlaces()
    .map(
      ([x, y], index) =>
        glow(`lamp-${index}`, [x, y], { radius: 26, color: '#ffcf7d', opacity: 0.8 }) +
        circle(x, y, 2.4, { fill: '#fff0c8' }),
    )
    .join('');
}

/** Each lamp draws a line of light on the water. */
function pierLights(random: Random): string {
  return lampPlaces()
    .map(([x]) =>
      ripples(random, {
        horizon: PIER.y + 30,
        count: 16,
        color: '#ffd48c',
        opacity: 0.5,
        around: x,
        spread: 26,
        depth: 0.62,
      }),
    )
    .join('');
}

function shipLights(random: Random): string {
  return times(9, (index) => {
    const around = SHIP.x - 170 + index * 42;
    return ripples(random, {
      horizon: 654,
      count: 22,
      color: '#ffd997',
      opacity: 0.55,
      around,
      spread: 40,
      depth: 0.5,
    });
  });
}

function shipGlow(): string {
  return (
    glow('decks', [SHIP.x - 20, SHIP.y - 76], { radius: 330, color: '#ffcf86', opacity: 0.28 }) +
    glow('mast', [SHIP.x + 80, SHIP.y - 218], { radius: 40, color: '#fff6dd', opacity: 0.95 }) +
    glow('bow', [SHIP.x + 200, SHIP.y - 62], { radius: 30, color: '#b7ffd0', opacity: 0.8 })
  );
}

function wake(random: Random): string {
  const marks = times(46, () => {
    const x = between(random, 250, 800);
    const half = between(random, 8, 50);
    return `M${(x - half).toFixed(1)} ${(646 + between(random, -3, 8)).toFixed(1)}q${half.toFixed(1)} ${between(random, -5, -1).toFixed(1)} ${(half * 2).toFixed(1)} 0`;
  });
  return path(marks, {
    fill: 'none',
    stroke: '#f3d8c8',
    'stroke-width': 2,
    opacity: 0.5,
    'stroke-linecap': 'round',
  });
}
