/** A chart of Varn Bay with the ferry's drift. 210 pixels are a nautical mile. */
import { finish } from '../atmosphere.ts';
import { coast, land, shallows, soundings, town } from './chart-land.ts';
import { cartouche, compass, frame, grid, label } from './chart-marks.ts';
import { createRandom } from '../random.ts';
import { circle, drawing, group, path, type Point, wash } from '../svg.ts';

const INK = '#2b3a44';
const TRACK = '#b3243f';

/** The end of the South Breakwater; everything is placed from here. */
const LIGHT: Point = [1228, 716];
const MILE = 210;

export function drawChart(): string {
  const random = createRandom(101);
  const shore = coast();
  return drawing(
    wash('#f3f1e4'),
    shallows(shore),
    grid(),
    soundings(random, shore),
    land(shore),
    town(random),
    reef(),
    breakwaters(),
    names(),
    track(),
    compass(278, 802, 146),
    cartouche(),
    frame(),
    finish(0.04),
  );
}

/** A place so many miles east and north of the light. */
function milesFrom(east: number, north: number): Point {
  return [LIGHT[0] + east * MILE, LIGHT[1] - north * MILE];
}

/** Miles along the drift, north-east from where the power failed. */
function alongDrift(miles: number): Point {
  return milesFrom(-3 + miles * Math.SQRT1_2, miles * Math.SQRT1_2);
}

function track(): string {
  const [lost, first, second, held] = [alongDrift(0), alongDrift(0.95), alongDrift(1.2), alongDrift(1.65)];
  const stage: Point = [1338, 724];
  const gate: Point = [1248, 690];
  const out = `M${stage.join(' ')}L${gate.join(' ')}L1180 694L${lost.join(' ')}`;
  const home = `M${held.join(' ')}Q${held[0] - 4} ${held[1] + 110} 990 622T1180 672Q1216 682 ${gate.join(' ')}L${stage.join(' ')}`;
  return (
    path(out, {
      fill: 'none',
      stroke: INK,
      'stroke-width': 2.4,
      'stroke-dasharray': '2 9',
      'stroke-linecap': 'round',
    }) +
    path(home, { fill: 'none', stroke: '#f7f4ea', 'stroke-width': 11, opacity: 0.8 }) +
    path(home, { fill: 'none', stroke: TRACK, 'stroke-width': 5 }) +
    path(`M${lost.join(' ')}L${held.join(' ')}`, {
      stroke: TRACK,
      'stroke-width': 5,
      'stroke-dasharray': '15 10',
    }) +
    stop(lost, { aside: [-20, 44], anchor: 'end' }, '0941', 'power lost') +
    stop(first, { aside: [-64, 34], anchor: 'end' }, '1019', 'first anchor') +
    stop(second, { aside: [-22, -8], anchor: 'end' }, '1034', 'second anchor') +
    stop(held, { aside: [-22, -18], anchor: 'end' }, '1058', 'anchors hold') +
    stop([1016, 590], { aside: [0, 0], anchor: 'start' }, '1219–1421', 'under tow') +
    circle(...stage, 9, { fill: TRACK })
  );
}

/** A place on the track with its time. The lettering stands so far to the right and down of it. */
function stop(at: Point, { aside: [right, down], anchor }: Lettered, time: string, what: string): string {
  const [x, y] = [at[0] + right, at[1] + down];
  const mark =
    what === 'under tow'
      ? ''
      : circle(at[0], at[1], 9, { fill: '#f7f4ea', stroke: TRACK, 'stroke-width': 4.5 });
  return (
    mark +
    label(time, x, y, { size: 28, anchor, weight: 700, color: TRACK }) +
    label(what, x, y + 26, { size: 21, anchor, color: TRACK, style: 'italic' })
  );
}

interface Lettered {
  readonly aside: Point;
  readonly anchor: string;
}

/** The Anvils: rocks that dry, within a dotted danger line. */
function reef(): string {
  const [x, y] = alongDrift(2.25);
  const rocks = [
    [0, 0, 15],
    [26, -20, 11],
    [-16, -24, 8],
    [38, 8, 9],
    [10, 24, 7],
    [56, -34, 8],
  ] as const;
  const blot = (dx: number, dy: number, r: number) =>
    path(
      `M${x + dx - r} ${y + dy}l${r * 0.6} ${-r * 0.8}l${r * 0.9} ${r * 0.2}l${r * 0.6} ${r * 0.8}l${-r * 1.1} ${r * 0.5}Z`,
      { fill: '#93a58c', stroke: INK, 'stroke-width': 2 },
    );
  const danger = {
    fill: '#a9cdd6',
    stroke: INK,
    'stroke-width': 2,
    'stroke-dasharray': '2 6',
    'stroke-linecap': 'round',
  };
  return group(
    {},
    path(
      `M${x - 46} ${y + 6}Q${x - 40} ${y - 54} ${x + 22} ${y - 62}Q${x + 96} ${y - 66} ${x + 88} ${y - 14}Q${x + 70} ${y + 52} ${x + 4} ${y + 50}Q${x - 40} ${y + 48} ${x - 46} ${y + 6}Z`,
      danger,
    ),
    ...rocks.map(([dx, dy, r]) => blot(dx, dy, r)),
  );
}

function breakwaters(): string {
  const wall = { fill: 'none', stroke: INK, 'stroke-width': 8, 'stroke-linecap': 'round' };
  const [x, y] = LIGHT;
  return (
    path(`M${x + 150} ${y + 76}Q${x + 60} ${y + 70} ${x} ${y}`, wall) +
    path(`M${x + 136} ${y - 74}L${x + 40} ${y - 58}`, wall) +
    path(`M${x} ${y}l-34 -13q-10 14 4 24Z`, { fill: '#a0307e', opacity: 0.9 }) +
    circle(x, y, 7, { fill: INK })
  );
}

function names(): string {
  const [x, y] = alongDrift(2.25);
  return (
    label('V a r n   B a y', 236, 440, { size: 58, color: '#55707d', style: 'italic' }) +
    label('VARNMOUTH', 1536, 586, { size: 30, anchor: 'end', weight: 700 }) +
    label('River Varn', 1466, 796, { size: 21, anchor: 'middle', color: '#3f6d7d', style: 'italic' }) +
    label('GANNET HEAD', 1292, 250, { size: 27, weight: 700 }) +
    label('The Anvils', x - 56, y - 40, { size: 29, anchor: 'end', weight: 700, style: 'italic' }) +
    label('South Breakwater', 1180, 836, { size: 20, style: 'italic' }) +
    label('to Hollin, 8 miles', 586, 700, { size: 21, anchor: 'end', style: 'italic', color: '#55707d' }) +
    path('M474 716H600M474 716l14 -7M474 716l14 7', {
      fill: 'none',
      stroke: '#55707d',
      'stroke-width': 2,
      'stroke-dasharray': '2 8',
    })
  );
}
