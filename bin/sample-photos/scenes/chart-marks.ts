/** What a chart carries besides land and sea: frame, grid, compass, title, lettering. */
import { circle, element, group, HEIGHT, path, rect, times, WIDTH } from '../svg.ts';

const INK = '#2b3a44';

export interface Lettering {
  readonly size: number;
  readonly anchor?: string;
  readonly weight?: number;
  readonly color?: string;
  readonly style?: string;
}

export function label(text: string, x: number, y: number, letters: Lettering): string {
  const { size, anchor = 'start', weight = 400, color = INK, style = 'normal' } = letters;
  return element(
    'text',
    {
      x,
      y,
      'font-family': "'DejaVu Serif Condensed', 'DejaVu Serif', Georgia, serif",
      'font-size': size,
      'font-weight': weight,
      'font-style': style,
      'text-anchor': anchor,
      fill: color,
      'xml:space': 'preserve',
    },
    text,
  );
}

/** Lines of latitude and longitude, two miles apart. */
export function grid(): string {
  const down = times(4, (index) => `M${178 + index * 420} 40V${HEIGHT - 40}`);
  const across = times(3, (index) => `M40 ${86 + index * 420}H${WIDTH - 40}`);
  return path(down + across, { stroke: '#8aa3ab', 'stroke-width': 1.2, opacity: 0.6 });
}

/** A border of black and white minutes between two lines. */
export function frame(): string {
  const [right, bottom] = [WIDTH - 34, HEIGHT - 34];
  const paper = `M0 0H${WIDTH}V${HEIGHT}H0ZM52 52V${HEIGHT - 52}H${WIDTH - 52}V52Z`;
  const minutes =
    times(
      15,
      (index) =>
        rect([73 + index * 105, 36, 52.5, 14], { fill: INK }) +
        rect([73 + index * 105, HEIGHT - 50, 52.5, 14], { fill: INK }),
    ) +
    times(
      10,
      (index) =>
        rect([36, 64 + index * 105, 14, 52.5], { fill: INK }) +
        rect([WIDTH - 50, 64 + index * 105, 14, 52.5], { fill: INK }),
    );
  const clip = element('clipPath', { id: 'inside' }, rect([36, 36, WIDTH - 72, HEIGHT - 72], {}));
  return (
    path(paper, { fill: '#f3f1e4', 'fill-rule': 'evenodd' }) +
    clip +
    group({ 'clip-path': 'url(#inside)' }, minutes) +
    path(`M34 34H${right}V${bottom}H34ZM52 52H${WIDTH - 52}V${HEIGHT - 52}H52Z`, {
      fill: 'none',
      stroke: INK,
      'stroke-width': 2.4,
    })
  );
}

/** A compass rose of 32 points. */
export function compass(x: number, y: number, radius: number): string {
  const ticks = times(72, (index) => {
    const long = index % 6 === 0 ? 0.86 : 0.92;
    return path(`M0 ${-radius}V${-radius * long}`, {
      stroke: INK,
      'stroke-width': index % 6 === 0 ? 2.4 : 1.2,
      transform: `rotate(${index * 5})`,
    });
  });
  return group(
    { transform: `translate(${x} ${y})` },
    circle(0, 0, radius, { fill: 'none', stroke: INK, 'stroke-width': 1.6 }),
    circle(0, 0, radius * 0.84, { fill: 'none', stroke: INK, 'stroke-width': 1.2 }),
    ticks,
    times(8, (index) => ray(radius * 0.56, 22.5 + index * 45, 0.1)),
    times(4, (index) => ray(radius * 0.66, 45 + index * 90, 0.15)),
    times(4, (index) => ray(radius * 0.8, index * 90, 0.19)),
    label('N', 0, -radius - 12, { size: 32, anchor: 'middle', weight: 700 }),
  );
}

export function cartouche(): string {
  return (
    label('VARN BAY', 112, 150, { size: 56, weight: 700 }) +
    path('M114 172H520', { stroke: INK, 'stroke-width': 2 }) +
    label('Drift and tow of the Maid of Hollin', 112, 210, { size: 26, style: 'italic' }) +
    label('March 5, times GMT, depths in metres', 112, 244, { size: 22, color: '#4b6470' }) +
    scale(114, 280)
  );
}

/** A bar of two miles. */
function scale(x: number, y: number): string {
  const half = (index: number) =>
    rect([x + index * 105, y, 105, 10], {
      fill: index % 2 === 0 ? INK : '#f3f1e4',
      stroke: INK,
      'stroke-width': 1.6,
    });
  return (
    times(4, half) +
    label('0', x - 4, y + 34, { size: 18 }) +
    label('1', x + 205, y + 34, { size: 18 }) +
    label('2 miles', x + 412, y + 34, { size: 18 })
  );
}

/** One point of the rose, half light and half dark. */
function ray(length: number, angle: number, share: number): string {
  const side = length * share;
  return group(
    { transform: `rotate(${angle})` },
    path(`M0 ${-length}L${side} ${-side}L0 0Z`, {
      fill: INK,
      stroke: INK,
      'stroke-width': 1.2,
    }),
    path(`M0 ${-length}L${-side} ${-side}L0 0Z`, {
      fill: '#f3f1e4',
      stroke: INK,
      'stroke-width': 1.2,
    }),
  );
}
