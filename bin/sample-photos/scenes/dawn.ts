/** Varnmouth harbour at first light: mist, still boats, a low sun. */
import { clouds, finish, glow, mist } from '../atmosphere.ts';
import { between, createNoise, createRandom, type Random } from '../random.ts';
import {
  areaAbove,
  circle,
  drawing,
  element,
  HEIGHT,
  path,
  profile,
  rect,
  times,
  vertical,
  WIDTH,
  wash,
} from '../svg.ts';
import { mirrored } from '../reflection.ts';
import { lantern, roofscape, spire } from '../town.ts';
import type { Place } from '../place.ts';
import { trawler, type TrawlerColors } from '../trawler.ts';
import { ripples } from '../water.ts';

const HORIZON = 560;
const SUN_X = 1130;
const LIGHT = { stone: '#77768a', shade: '#4d5166', lamp: '#fff0bd' } as const;

export function drawDawn(): string {
  const random = createRandom(41);
  return drawing(
    sky(),
    far(random),
    mist('far-mist', [HORIZON - 92, 150], '#f4d9ba', 0.7),
    shore(random),
    water(random),
    mooring(),
    gulls(),
    finish(),
  );
}

function sky(): string {
  return (
    vertical('sky', [
      [0, '#56708f'],
      [0.22, '#8f9bab'],
      [0.4, '#cdb6ac'],
      [0.53, '#f3d3ab'],
      [1, '#f3d3ab'],
    ]) +
    wash('url(#sky)') +
    clouds({
      id: 'high',
      seed: 4,
      color: [0.96, 0.82, 0.74],
      frequency: [0.0011, 0.0075],
      contrast: 3.2,
      clear: 0.5,
      bottom: 520,
      opacity: 0.7,
    }) +
    clouds({
      id: 'bars',
      seed: 23,
      color: [0.36, 0.41, 0.52],
      frequency: [0.0009, 0.012],
      contrast: 4.6,
      clear: 0.56,
      bottom: 500,
      opacity: 0.5,
    }) +
    glow('sun-wide', [SUN_X, 478], { radius: 620, color: '#ffe2ae', opacity: 0.95 }) +
    circle(SUN_X, 474, 34, { fill: '#fff4d8' })
  );
}

/** Two lines of hills across the river, and the town on the nearer one. */
function far(random: Random): string {
  const back = createNoise(5, 4);
  const front = createNoise(9, 4);
  const hill = (x: number) =>
    462 - 96 * Math.exp(-(((x - 330) / 360) ** 2)) + 12 * front(x / 190) + Math.max(0, x - 620) * 0.24;
  const row = (down: number) => (x: number) => hill(x) + down;
  return (
    path(
      areaAbove(
        HORIZON,
        profile(-20, WIDTH + 20, 10, (x) => 486 - 46 * back(x / 330) - (x > 900 ? 0 : 10)),
      ),
      { fill: '#b9a5a8' },
    ) +
    vertical('hill', [
      [0, '#85869b'],
      [1, '#b5a2a3'],
    ]) +
    path(areaAbove(HORIZON, profile(-20, 1040, 8, hill)), { fill: 'url(#hill)' }) +
    spire(352, 376, 118, '#6f7188') +
    roofscape(random, [-30, 640], row(18), '#7d7d92') +
    roofscape(random, [-30, 800], row(48), '#74758b') +
    roofscape(random, [-40, 905], row(82), '#6a6c83') +
    litWindows(random, 22, row(84))
  );
}

function litWindows(random: Random, count: number, groundAt: (x: number) => number): string {
  return times(count, () => {
    const x = between(random, 20, 860);
    return rect([x, groundAt(x) - between(random, 4, 20), 3.2, 4.4], { fill: '#ffdf9f' });
  });
}

/** The quay on the left and the breakwater with its light on the right. */
function shore(random: Random): string {
  const quay = `M-10 ${HORIZON - 26}H700L724 ${HORIZON + 2}H-10Z`;
  const wall = `M1246 ${HORIZON - 12}L1620 ${HORIZON - 26}V${HORIZON + 8}H1238Z`;
  const bollards = times(11, (index) =>
    rect([24 + index * 64 + between(random, -5, 5), HORIZON - 33, 6, 9], { fill: '#3f4559' }),
  );
  return (
    path(quay, { fill: '#53566b' }) +
    path(`M-10 ${HORIZON - 26}H700`, { stroke: '#8d8a96', 'stroke-width': 2 }) +
    bollards +
    path(wall, { fill: '#585a6e' }) +
    path(`M1246 ${HORIZON - 12}L1620 ${HORIZON - 26}`, {
      stroke: '#a99a97',
      'stroke-width': 2,
    }) +
    lantern(1292, HORIZON - 13, 108, LIGHT) +
    glow('lantern', [1292, 450], { radius: 60, color: '#fff0bd', opacity: 0.8 })
  );
}

function water(random: Random): string {
  const town = far(createRandom(42)) + lantern(1292, HORIZON - 13, 108, LIGHT);
  return (
    vertical('water', [
      [0, '#efcfab'],
      [0.16, '#d6b7a6'],
      [0.45, '#8f93a3'],
      [1, '#34485f'],
    ]) +
    rect([0, HORIZON, WIDTH, HEIGHT - HORIZON], { fill: 'url(#water)' }) +
    mirrored({ id: 'town', line: HORIZON + 1, opacity: 0.5, shake: 22, seed: 3 }, town) +
    ripples(random, { horizon: HORIZON, count: 420, color: '#2f4259', opacity: 0.22 }) +
    ripples(random, { horizon: HORIZON, count: 260, color: '#f6ddbd', opacity: 0.3 }) +
    ripples(random, {
      horizon: HORIZON,
      count: 380,
      color: '#ffe9c0',
      opacity: 0.7,
      around: SUN_X,
      spread: 150,
    })
  );
}

const NEAR: TrawlerColors = {
  hull: '#1d3242',
  boot: '#5b3634',
  house: '#b3a8a1',
  shade: '#6f7079',
  window: '#1f2a36',
  line: '#1c2631',
};
const MIDDLE: TrawlerColors = {
  hull: '#364d5d',
  boot: '#64494b',
  house: '#b8aca8',
  shade: '#7f7f8a',
  window: '#3a4351',
  line: '#3b4352',
};
const RUST: TrawlerColors = {
  hull: '#6a4644',
  boot: '#433b45',
  house: '#bfb1a8',
  shade: '#85818a',
  window: '#3b4350',
  line: '#434655',
};
const FAR: TrawlerColors = {
  hull: '#4a566b',
  boot: '#584f60',
  house: '#a79fa3',
  shade: '#7b7b8b',
  window: '#565c6d',
  line: '#4a5064',
};

/** Boats along the quay and at their buoys, each above its reflection. */
function mooring(): string {
  return (
    moored({ x: 120, y: 592, scale: 0.92, facing: 1 }, FAR) +
    moored({ x: 214, y: 597, scale: 0.98, facing: 1 }, MIDDLE) +
    moored({ x: 330, y: 592, scale: 0.86, facing: -1 }, FAR) +
    moored({ x: 560, y: 594, scale: 0.9, facing: 1 }, FAR) +
    moored({ x: 648, y: 601, scale: 1.02, facing: 1 }, RUST) +
    moored({ x: 1406, y: 662, scale: 1.5, facing: -1 }, MIDDLE) +
    moored({ x: 470, y: 800, scale: 2.9, facing: 1 }, NEAR)
  );
}

function moored({ x, y, scale, facing }: Required<Omit<Place, 'tilt'>>, colors: TrawlerColors): string {
  const boat = trawler({ x, y: y - scale * 8.5, scale, facing }, colors);
  const shadow = { cx: x - scale * 4 * facing, cy: y + scale * 1.2, rx: scale * 48, ry: scale * 3.4 };
  return (
    mirrored({ id: `boat-${x}`, line: y, opacity: 0.5, shake: 22, seed: 3 }, boat) +
    element('ellipse', { ...shadow, fill: '#16242f', opacity: 0.4 }) +
    boat
  );
}

function gulls(): string {
  const places = [
    [812, 250, 20],
    [872, 286, 14],
    [770, 310, 11],
    [1010, 214, 12],
    [520, 196, 15],
  ] as const;
  return places
    .map(([x, y, s]) =>
      path(
        `M${x - s} ${y - s * 0.3}Q${x - s * 0.4} ${y - s * 0.55} ${x} ${y}Q${x + s * 0.5} ${y - s * 0.6} ${x + s} ${y - s * 0.15}`,
        { fill: 'none', stroke: '#49505f', 'stroke-width': s * 0.13, 'stroke-linecap': 'round' },
      ),
    )
    .join('');
}
