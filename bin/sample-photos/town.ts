/** Houses of Varnmouth: narrow, gabled, close together. */
import { between, type Random } from './random.ts';
import { type Box, element, group, lineThrough, path, rect, times } from './svg.ts';

export interface House {
  readonly x: number;
  /** Where it stands. */
  readonly ground: number;
  readonly width: number;
  /** To the eaves. */
  readonly height: number;
  readonly wall: string;
  readonly roof: string;
  readonly storeys: number;
  readonly windows: number;
  /** Laid over the whole front: the light of the hour. */
  readonly light?: string;
}

export interface Panes {
  readonly dark: string;
  readonly light: string;
  /** 0 to 1: how many windows are lit. */
  readonly share: number;
}

/** A house from the front: gable, chimney, windows in rows. */
export function house(random: Random, plan: House, panes: Panes): string {
  const { x, ground, width, height, wall, roof, light = 'none' } = plan;
  const eaves = ground - height;
  const peak = eaves - width * between(random, 0.36, 0.66);
  const overhang = width * 0.04;
  const [middle, right] = [x + width / 2, x + width];
  const front = lineThrough([
    [x, ground],
    [x, eaves],
    [middle, peak],
    [right, eaves],
    [right, ground],
  ]);
  const slope = lineThrough([
    [x - overhang, eaves + 3],
    [middle, peak - 4],
    [right + overhang, eaves + 3],
  ]);
  const chimneyX = x + width * (random() < 0.5 ? 0.14 : 0.72);
  return (
    rect([chimneyX, peak - width * 0.02, width * 0.13, width * 0.5], { fill: roof }) +
    rect([chimneyX - 3, peak - width * 0.03, width * 0.13 + 6, 6], { fill: roof }) +
    path(front, { fill: wall }) +
    path(front, { fill: light }) +
    path(slope, { fill: 'none', stroke: roof, 'stroke-width': Math.max(2, width * 0.045) }) +
    windowRows(random, plan, panes)
  );
}

/** A far town as one shape: roofs that climb a hill, with a spire. */
export function roofscape(
  random: Random,
  [from, to]: readonly [number, number],
  groundAt: (x: number) => number,
  fill: string,
): string {
  let d = '';
  for (let x = from; x < to;) {
    const width = between(random, 16, 40);
    const ground = groundAt(x + width / 2);
    const height = between(random, 16, 36);
    const peak = ground - height - width * between(random, 0.35, 0.6);
    d += `M${x.toFixed(1)} ${(ground + 400).toFixed(1)}V${(ground - height).toFixed(1)}L${(x + width / 2).toFixed(1)} ${peak.toFixed(1)}L${(x + width).toFixed(1)} ${(ground - height).toFixed(1)}V${(ground + 400).toFixed(1)}Z`;
    if (random() < 0.5) d += `M${(x + width * 0.7).toFixed(1)} ${(ground - height).toFixed(1)}v-24h5v24Z`;
    x += width * between(random, 0.8, 1.02);
  }
  return path(d, { fill });
}

/** A church tower with a spire. */
export function spire(x: number, ground: number, size: number, fill: string): string {
  const tower = rect([x - size * 0.11, ground - size * 0.55, size * 0.22, size * 0.6], { fill });
  const point = `M${x - size * 0.13} ${ground - size * 0.55}L${x} ${ground - size}L${x + size * 0.13} ${ground - size * 0.55}Z`;
  const nave = rect([x + size * 0.08, ground - size * 0.3, size * 0.45, size * 0.35], { fill });
  const cross = `M${x} ${ground - size}v${-size * 0.08}M${x - size * 0.025} ${ground - size * 1.045}h${size * 0.05}`;
  return tower + path(point, { fill }) + nave + path(cross, { stroke: fill, 'stroke-width': 1.6 });
}

/** A small stone light tower with its lantern. */
export function lantern(
  x: number,
  ground: number,
  size: number,
  colors: { stone: string; shade: string; lamp: string },
): string {
  const body = `M${-0.2} 0L${-0.13} ${-0.72}H0.13L0.2 0Z`;
  const shade = `M0.03 0L0.04 ${-0.72}H0.13L0.2 0Z`;
  return group(
    { transform: `translate(${x} ${ground}) scale(${size})` },
    path(body, { fill: colors.stone }),
    path(shade, { fill: colors.shade, opacity: 0.75 }),
    rect([-0.19, -0.76, 0.38, 0.05], { fill: colors.shade }),
    path('M-0.19 -0.76V-0.84M-0.06 -0.76V-0.84M0.06 -0.76V-0.84M0.19 -0.76V-0.84M-0.19 -0.84H0.19', {
      stroke: colors.shade,
      'stroke-width': 0.014,
    }),
    rect([-0.085, -0.93, 0.17, 0.17], { fill: colors.lamp }),
    path('M-0.03 -0.93V-0.76M0.03 -0.93V-0.76', { stroke: colors.shade, 'stroke-width': 0.014 }),
    path('M-0.11 -0.93Q0 -1.06 0.11 -0.93Z', { fill: colors.shade }),
    path('M0 -0.98V-1.06', { stroke: colors.shade, 'stroke-width': 0.016 }),
    rect([-0.045, -0.14, 0.09, 0.14], { fill: colors.shade }),
    rect([-0.03, -0.48, 0.05, 0.08], { fill: colors.shade }),
  );
}

function windowRows(
  random: Random,
  { x, ground, width, height, storeys, windows }: House,
  panes: Panes,
): string {
  const storey = height / storeys;
  return times(storeys, (level) =>
    times(windows, (column) => {
      const paneWidth = (width / windows) * 0.42;
      const paneHeight = storey * 0.52;
      const left = x + (width / windows) * (column + 0.5) - paneWidth / 2;
      const top = ground - storey * (level + 1) + storey * 0.24;
      return pane([left, top, paneWidth, paneHeight], random() < panes.share ? panes.light : panes.dark);
    }),
  );
}

function pane([x, y, width, height]: Box, fill: string): string {
  const bars = `M${x + width / 2} ${y}v${height}M${x} ${y + height / 2}h${width}`;
  return (
    element('rect', { x, y, width, height, fill }) +
    path(bars, { stroke: '#10161c', 'stroke-width': Math.max(0.7, width * 0.06), opacity: 0.55 })
  );
}
