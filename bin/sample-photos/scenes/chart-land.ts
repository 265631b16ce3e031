/** The land of the chart: coast, depth tints, soundings, town. */
import { between, createNoise, type Random } from '../random.ts';
import { group, HEIGHT, lineThrough, path, type Point, rect, times, WIDTH } from '../svg.ts';
import { label } from './chart-marks.ts';

/** Where the coast turns, from the north round Gannet Head to the river and away to the south. */
const TURNS: readonly Point[] = [
  [1210, -260],
  [1150, -40],
  [1120, 60],
  [1082, 150],
  [1046, 214],
  [1030, 262],
  [1062, 304],
  [1130, 330],
  [1206, 352],
  [1262, 400],
  [1300, 470],
  [1322, 560],
  [1340, 640],
  [1362, 690],
  [1376, 724],
  [1362, 770],
  [1380, 806],
  [1372, 880],
  [1330, 960],
  [1262, 1030],
  [1200, 1110],
  [1040, 1330],
];

/** The coast as a fine, rough line. */
export function coast(): Point[] {
  const rough = createNoise(12, 5);
  const aside = createNoise(21, 5);
  return TURNS.slice(0, -1).flatMap(([x, y], index) => {
    const [nextX, nextY] = TURNS[index + 1] ?? [x, y];
    return Array.from({ length: 14 }, (_, step): Point => {
      const share = step / 14;
      const place = (index + share) * 1.7;
      return [x + (nextX - x) * share + 13 * rough(place), y + (nextY - y) * share + 10 * aside(place)];
    });
  });
}

/** Tints that deepen towards the shore, each within a thin contour. */
export function shallows(shore: readonly Point[]): string {
  const d = lineThrough(shore);
  const tints = [
    [520, '#e6eee9'],
    [300, '#d5e6e6'],
    [150, '#bfdade'],
  ] as const;
  const band = (width: number, color: string) =>
    path(d, { fill: 'none', stroke: '#7ba3ad', 'stroke-width': width + 3, 'stroke-linejoin': 'round' }) +
    path(d, { fill: 'none', stroke: color, 'stroke-width': width, 'stroke-linejoin': 'round' });
  return tints.map(([width, color]) => band(width, color)).join('');
}

export function land(shore: readonly Point[]): string {
  const d = `${lineThrough(shore)}L${WIDTH + 20} ${HEIGHT + 20}L${WIDTH + 20} -20Z`;
  const heights = [60, 130, 220].map((inland) => lineThrough(contour(shore, inland)));
  return (
    path(d, { fill: '#ecdfb9', stroke: '#2b3a44', 'stroke-width': 3.4, 'stroke-linejoin': 'round' }) +
    group(
      { fill: 'none', stroke: '#b79f6b', 'stroke-width': 1.8, opacity: 0.75 },
      ...heights.map((line) => path(line, {})),
    ) +
    path('M1374 728Q1420 742 1470 730T1560 752T1620 742', {
      fill: 'none',
      stroke: '#2b3a44',
      'stroke-width': 19,
    }) +
    path('M1364 728Q1420 742 1470 730T1560 752T1620 742', {
      fill: 'none',
      stroke: '#bfdade',
      'stroke-width': 14,
    })
  );
}

/** Depths in metres, growing with the distance from the shore. */
export function soundings(random: Random, shore: readonly Point[]): string {
  const columns = 13;
  return times(columns * 10, (index) => {
    const x = 96 + (index % columns) * 92 + between(random, -26, 26);
    const y = 96 + Math.floor(index / columns) * 96 + between(random, -26, 26);
    const far = Math.min(...shore.map(([px, py]) => Math.hypot(px - x, py - y)));
    const isSea = shore.every(([px, py]) => Math.abs(py - y) > 16 || px > x + 34);
    if (!isSea || far < 34 || isKept(x, y)) return '';
    const depth = Math.round(2 + far / 16 + between(random, -2, 3));
    return label(String(depth), x, y, { size: 19, anchor: 'middle', color: '#6d8089', style: 'italic' });
  });
}

/** Blocks of houses on both banks, the church, the mast on the head. */
export function town(random: Random): string {
  const blocks = times(64, () => {
    const x = 1394 + random() ** 1.5 * 170;
    const y = 690 + (random() + random() - 1) * 110;
    const isRiver = Math.abs(y - 734) < 17;
    return isRiver
      ? ''
      : rect([x, y, between(random, 8, 20), between(random, 7, 13)], { fill: '#a9674f', opacity: 0.85 });
  });
  return (
    group({ transform: 'rotate(-4 1460 720)' }, blocks) +
    path('M1432 640v-26M1424 624h16M1426 640h12v12h-12Z', {
      fill: '#2b3a44',
      stroke: '#2b3a44',
      'stroke-width': 2.6,
    }) +
    path('M1108 246v-44M1099 214h18M1096 250h24', { stroke: '#2b3a44', 'stroke-width': 3 })
  );
}

/** Room for the names, the track, the compass and the title. */
function isKept(x: number, y: number): boolean {
  const rooms = [
    [90, 80, 660, 335],
    [120, 620, 440, 980],
    [220, 370, 620, 460],
    [430, 670, 680, 800],
    [520, 430, 900, 730],
    [690, 300, 1020, 460],
    [860, 470, 1300, 850],
  ] as const;
  return rooms.some(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);
}

function contour(shore: readonly Point[], inland: number): Point[] {
  const rough = createNoise(inland, 4);
  return shore
    .filter((_, index) => index % 4 === 0)
    .map(([x, y], index): Point => [
      x + inland * (1 + 0.35 * rough(index / 5)),
      y + 26 * rough(index / 4 + 9),
    ]);
}
