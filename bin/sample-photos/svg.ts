/** SVG as text: elements, gradients, paths. */

export type Attributes = Readonly<Record<string, string | number>>;
export type Point = readonly [x: number, y: number];

/** The upper left corner and the size. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A colour at a place of a gradient, 0 to 1; the third is its opacity. */
export type Stop = readonly [offset: number, color: string, opacity?: number];

export const WIDTH = 1600;
export const HEIGHT = 1067;

/** A whole drawing of 1600 by 1067. */
export function drawing(...children: readonly string[]): string {
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT }, ...children);
}

export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${format(value)}"`);
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

export function group(attributes: Attributes, ...children: readonly string[]): string {
  return element('g', attributes, ...children);
}

export function rect([x, y, width, height]: Box, attributes: Attributes): string {
  return element('rect', { x, y, width, height, ...attributes });
}

export function circle(cx: number, cy: number, r: number, attributes: Attributes): string {
  return element('circle', { cx, cy, r, ...attributes });
}

export function path(d: string, attributes: Attributes): string {
  return element('path', { d, ...attributes });
}

/** The whole picture filled. */
export function wash(fill: string, attributes: Attributes = {}): string {
  return rect([0, 0, WIDTH, HEIGHT], { fill, ...attributes });
}

/** A gradient from top to bottom of what it fills. */
export function vertical(id: string, stops: readonly Stop[]): string {
  return element('linearGradient', { id, x1: 0, y1: 0, x2: 0, y2: 1 }, ...stops.map(formatStop));
}

/** A gradient from the middle of what it fills outwards. */
export function radial(id: string, stops: readonly Stop[]): string {
  return element('radialGradient', { id }, ...stops.map(formatStop));
}

/** A line through the points. */
export function lineThrough(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${format(x)} ${format(y)}`).join('');
}

/** A closed area: the points, then straight down to a base line and back. */
export function areaAbove(base: number, points: readonly Point[]): string {
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return '';
  return `${lineThrough(points)}L${format(last[0])} ${format(base)}L${format(first[0])} ${format(base)}Z`;
}

/** Evenly placed x from one side to the other with a y for each. */
export function profile(from: number, to: number, step: number, heightAt: (x: number) => number): Point[] {
  const count = Math.ceil((to - from) / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const x = from + index * step;
    return [x, heightAt(x)];
  });
}

export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/** Numbers to one decimal: enough for a pixel, and the same on every machine. */
function format(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value;
}

function formatStop([offset, color, opacity = 1]: Stop): string {
  return element('stop', { offset, 'stop-color': color, 'stop-opacity': opacity });
}
