/** Fish Quay on Thursday evening, with the sea in the street. */
import { clouds, finish, glow, rain } from '../atmosphere.ts';
import { between, createRandom, type Random } from '../random.ts';
import { mirrored } from '../reflection.ts';
import { drawing, element, group, HEIGHT, path, rect, times, vertical, WIDTH, wash } from '../svg.ts';
import { house, roofscape, spire } from '../town.ts';
import { ripples } from '../water.ts';

const LINE = 690;
const LAMPS = [
  [318, 372],
  [1172, 372],
] as const;

export function drawFlood(): string {
  const random = createRandom(88);
  const street = upperTown() + row() + lampPost(318, true) + lampPost(1172, false);
  return drawing(
    sky(),
    street,
    lampLight(),
    vertical('flood', [
      [0, '#1d2a35'],
      [0.5, '#16222d'],
      [1, '#0d161f'],
    ]),
    rect([0, LINE, WIDTH, HEIGHT - LINE], { fill: 'url(#flood)' }),
    mirrored({ id: 'street', line: LINE, opacity: 0.62, shake: 34, seed: 6 }, street),
    mirrored({ id: 'light', line: LINE, opacity: 0.8, shake: 40, seed: 9 }, mirrorLights()),
    ripples(random, { horizon: LINE, count: 240, color: '#8fa3b0', opacity: 0.16 }),
    ripples(random, { horizon: LINE, count: 120, color: '#ffd890', opacity: 0.42, around: 318, spread: 120 }),
    ripples(random, { horizon: LINE, count: 40, color: '#ffd890', opacity: 0.3, around: 842, spread: 70 }),
    tideLine(random),
    adriftThings(),
    rain(random, 420, -0.4, '#cfe0ea'),
    finish(),
  );
}

function sky(): string {
  return (
    vertical('sky', [
      [0, '#141f2b'],
      [0.4, '#263745'],
      [0.65, '#3d4f5a'],
      [1, '#3d4f5a'],
    ]) +
    wash('url(#sky)') +
    clouds({
      id: 'low',
      seed: 12,
      color: [0.36, 0.44, 0.49],
      frequency: [0.0015, 0.0055],
      contrast: 3.8,
      clear: 0.5,
      bottom: 640,
      opacity: 0.6,
    })
  );
}

const WALLS = [
  '#4a5560',
  '#56524f',
  '#3f4c56',
  '#5a5a5c',
  '#495052',
  '#5b4d49',
  '#434f5c',
  '#52575a',
] as const;
const ROOFS = ['#232c34', '#2a2b30', '#1f2830'] as const;

/** Houses of different widths with their doors half under water; three windows are lit. */
function row(): string {
  const random = createRandom(7);
  const lit = new Set([1, 4, 6]);
  let x = -60;
  const houses: string[] = [];
  for (let index = 0; x < WIDTH + 20; index += 1) {
    const width = between(random, 140, 236);
    houses.push(terrace(random, { x, width, index, isLit: lit.has(index) }));
    x += width + 2;
  }
  return houses.join('');
}

interface Plot {
  readonly x: number;
  readonly width: number;
  readonly index: number;
  readonly isLit: boolean;
}

function terrace(random: Random, { x, width, index, isLit }: Plot): string {
  const storeys = isLit || random() < 0.62 ? 3 : 2;
  const height = storeys * between(random, 104, 130) + 16;
  const wall = WALLS[index % WALLS.length] ?? '#4a5560';
  const roof = ROOFS[index % ROOFS.length] ?? '#232c34';
  const light = `dusk-${index}`;
  const plan = {
    x,
    ground: LINE + 22,
    width,
    height,
    wall,
    roof,
    storeys,
    windows: width > 190 ? 3 : 2,
    light: `url(#${light})`,
  };
  return (
    evening(light) +
    house(random, plan, { dark: '#17212a', light: '#17212a', share: 0 }) +
    drainpipe(x + width - 5, height) +
    ground(x, width, index, wall) +
    (isLit ? litWindow(plan) : '')
  );
}

const DOORS = ['#22383d', '#44302d', '#262f40', '#38372b'] as const;

/** Where the water stands: a door with a flood board across it, or the window of a shop. */
function ground(x: number, width: number, index: number, wall: string): string {
  const left = x + width * 0.36;
  const back =
    rect([x + 6, LINE - 104, width - 16, 126], { fill: wall }) +
    rect([x + 6, LINE - 104, width - 16, 126], { fill: '#0b1219', opacity: 0.42 });
  const door = rect([left, LINE - 88, width * 0.2, 112], { fill: DOORS[index % DOORS.length] ?? '#22383d' });
  const board =
    rect([left - 6, LINE - 26, width * 0.2 + 12, 40], { fill: '#59503f' }) +
    path(`M${left - 6} ${LINE - 10}h${width * 0.2 + 12}`, {
      stroke: '#2b261e',
      'stroke-width': 2,
    });
  const shop =
    rect([x + 16, LINE - 92, width - 38, 100], { fill: '#121a21' }) +
    rect([x + 10, LINE - 108, width - 26, 18], { fill: DOORS[(index + 1) % DOORS.length] ?? '#44302d' }) +
    times(3, (bar) =>
      rect([x + 16 + ((width - 38) / 3) * (bar + 0.97), LINE - 92, 4, 100], { fill: '#2c363d' }),
    );
  const fanlight = rect([left, LINE - 100, width * 0.2, 9], { fill: '#111920' });
  return index % 3 === 2
    ? back + shop
    : back + fanlight + door + board + sidePane(x + width * 0.1, width) + sidePane(x + width * 0.68, width);
}

function sidePane(x: number, width: number): string {
  return (
    rect([x, LINE - 86, width * 0.17, 60], { fill: '#131c24' }) +
    path(`M${x + width * 0.085} ${LINE - 86}v60M${x} ${LINE - 56}h${width * 0.17}`, {
      stroke: '#0a1016',
      'stroke-width': 2,
    })
  );
}

function drainpipe(x: number, height: number): string {
  return path(`M${x} ${LINE + 20}V${LINE + 26 - height}`, {
    stroke: '#141c23',
    'stroke-width': 4,
    opacity: 0.8,
  });
}

/** Each front a little darker to its right and towards the street. */
function evening(id: string): string {
  return element(
    'linearGradient',
    { id, x1: 0, y1: 0, x2: 0.8, y2: 1 },
    element('stop', { offset: 0, 'stop-color': '#9fb4c2', 'stop-opacity': 0.16 }),
    element('stop', { offset: 0.5, 'stop-color': '#0b1219', 'stop-opacity': 0.16 }),
    element('stop', { offset: 1, 'stop-color': '#0b1219', 'stop-opacity': 0.6 }),
  );
}

/** The upper town behind the quay, and the Mariners' Church. */
function upperTown(): string {
  const random = createRandom(31);
  const rise = (x: number) => 330 - 60 * Math.exp(-(((x - 760) / 420) ** 2));
  return (
    spire(746, 300, 170, '#2c3b47') +
    roofscape(random, [-20, WIDTH + 20], (x) => rise(x) + 20, '#2e3d49') +
    roofscape(random, [-20, WIDTH + 20], (x) => rise(x) + 66, '#283641')
  );
}

/** An upper window with a light and somebody's curtain. */
function litWindow({
  x,
  ground,
  width,
  height,
  windows,
}: {
  x: number;
  ground: number;
  width: number;
  height: number;
  windows: number;
}): string {
  const storey = height / 3;
  const pane = (width / windows) * 0.42;
  const left = x + (width / windows) * 0.5 - pane / 2;
  const top = ground - storey * 3 + storey * 0.24;
  const tall = storey * 0.52;
  const id = `window-${Math.round(x)}`;
  return (
    glow(id, [left + pane / 2, top + tall / 2], { radius: 120, color: '#ffc66b', opacity: 0.5 }) +
    rect([left, top, pane, tall], { fill: '#ffdd97' }) +
    path(`M${left} ${top}h${pane * 0.3}q${-pane * 0.05} ${tall * 0.6} ${-pane * 0.3} ${tall}Z`, {
      fill: '#c98d45',
      opacity: 0.7,
    }) +
    path(`M${left + pane} ${top}h${-pane * 0.3}q${pane * 0.05} ${tall * 0.6} ${pane * 0.3} ${tall}Z`, {
      fill: '#c98d45',
      opacity: 0.7,
    }) +
    path(`M${left + pane / 2} ${top}v${tall}M${left} ${top + tall / 2}h${pane}`, {
      stroke: '#3a2f24',
      'stroke-width': 2.4,
    })
  );
}

/** An iron lamp standing in the water. */
function lampPost(x: number, isLit: boolean): string {
  const iron = '#0e151b';
  const glass = isLit ? '#fff0c2' : '#33424c';
  return (
    path(`M${x} ${LINE + 20}V392`, { stroke: iron, 'stroke-width': 7 }) +
    path(`M${x - 5} ${LINE + 20}v-70h10v70Z`, { fill: iron }) +
    path(`M${x - 24} 430h48`, { stroke: iron, 'stroke-width': 4 }) +
    path(`M${x - 11} 394L${x - 16} 350H${x + 16}L${x + 11} 394Z`, {
      fill: glass,
      stroke: iron,
      'stroke-width': 3.5,
    }) +
    path(`M${x - 21} 350L${x} 328L${x + 21} 350Z`, { fill: iron }) +
    path(`M${x} 330v-12`, { stroke: iron, 'stroke-width': 4 })
  );
}

function lampLight(): string {
  const [x, y] = LAMPS[0];
  return (
    glow('lamp-far', [x, y], { radius: 430, color: '#ffc978', opacity: 0.5 }) +
    glow('lamp-near', [x, y], { radius: 110, color: '#fff1cc', opacity: 0.95 })
  );
}

function mirrorLights(): string {
  const [x, y] = LAMPS[0];
  return (
    glow('mirror-lamp', [x, y], { radius: 210, color: '#ffd48a', opacity: 0.95 }) +
    rect([x - 12, y - 60, 24, 330], { fill: '#ffd98f', opacity: 0.4 })
  );
}

/** Small waves against the fronts of the houses. */
function tideLine(random: Random): string {
  const marks = times(70, () => {
    const x = between(random, 0, WIDTH);
    const half = between(random, 10, 46);
    return `M${(x - half).toFixed(1)} ${(LINE + between(random, 0, 5)).toFixed(1)}q${half.toFixed(1)} -3 ${(half * 2).toFixed(1)} 0`;
  });
  return path(marks, { fill: 'none', stroke: '#b8c8d0', 'stroke-width': 1.6, opacity: 0.35 });
}

/** What the water carries: a fish crate, a chair, a plank. */
function adriftThings(): string {
  return (
    group(
      { transform: 'translate(930 872) rotate(-7)' },
      path('M-62 -24H62L54 16H-54Z', { fill: '#37535f' }),
      path('M-62 -24H62L60.500 -15H-60.500Z', { fill: '#57737d' }),
      path('M-40 -8H-10M10 -8H40M-38 2H-12M12 2H38', { stroke: '#1c2d36', 'stroke-width': 5 }),
      path('M-82 17Q0 25 80 16', { fill: 'none', stroke: '#9fb2bb', 'stroke-width': 2.4, opacity: 0.6 }),
    ) +
    group(
      { transform: 'translate(560 792) rotate(14)' },
      path('M-34 8V-74M34 8V-66M-34 -68H34M-34 -46H34M-34 -24H34', {
        fill: 'none',
        stroke: '#3b2b22',
        'stroke-width': 7,
      }),
      path('M-34 -70V-74M-34 -68H34', { fill: 'none', stroke: '#a67b4c', 'stroke-width': 2.2, opacity: 0.8 }),
      path('M-52 10Q0 16 54 6', { fill: 'none', stroke: '#9fb2bb', 'stroke-width': 2.4, opacity: 0.6 }),
    )
  );
}
