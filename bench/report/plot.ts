/** A curve drawn as SVG 1.1: lines named where they end, in the colours of the site, for light and for dark. */
import { scaleLinear } from 'd3-scale';
import { element, renderXml, type XmlElement } from '../../src/formats/xml.ts';
import type { Curve, Line } from '../figure.ts';

/** @param source  the line at the foot: when and on what machine it was measured
 *  @returns the document of a picture 720 by 400, the first line above the others */
export function drawPlot(curve: Curve, source: string): string {
  const scales = scalesFor(curve);
  return renderXml(
    element(
      'svg',
      [
        element('title', curve.what),
        element('style', STYLE),
        element('rect', '', { class: 'paper', width: '100%', height: '100%' }),
        ...drawWords(curve, source),
        ...drawHeights(scales),
        ...drawWidths(curve, scales),
        ...curve.lines.map((line, index) => drawLine(line, index, scales)).reverse(),
        ...drawNames(curve, scales),
      ],
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' },
    ),
  );
}

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 56;
const TOP = 84;
const BOTTOM = HEIGHT - 64;
const LETTER = 7.2;
const NAME_HEIGHT = 18;

/** Those of static/css/tokens.css and accents.css. */
const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #5b5954; font-variant-numeric: tabular-nums }
.title { font: 700 20px Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; fill: #1b1b19 }
.name { font-weight: 600 }
.paper { fill: #fcfcfa }
.rule { stroke: #d8d6d0 }
.ground { stroke: #1b1b19 }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round }
${rulesFor(['#a8201a', '#1d4f9c', '#7a5a00', '#00686a', '#5a3aa6', '#2a6b2d', '#8a2463', '#a3430b'])}
@media (prefers-color-scheme: dark) {
text { fill: #a6a39b }
.title { fill: #e7e5df }
.paper { fill: #141413 }
.rule { stroke: #3a3935 }
.ground { stroke: #e7e5df }
${rulesFor(['#ff9388', '#94b8f6', '#dab54e', '#63c7c3', '#bca8f3', '#8bcb8e', '#ec98c7', '#f4a56c'])}
}`;

function rulesFor(colours: readonly string[]): string {
  return colours
    .map((colour, index) => `.line-${index} { stroke: ${colour} } .of-line-${index} { fill: ${colour} }`)
    .join('\n');
}

type Scales = Readonly<Record<'x' | 'y', ReturnType<typeof scaleLinear<number, number>>>>;

/** Both axes begin at nothing and go up evenly: what costs the same for each looks like a straight line. */
function scalesFor({ lines }: Curve): Scales {
  const points = lines.flatMap(({ points: own }) => own);
  const right = WIDTH - 24 - Math.max(...lines.map(({ name }) => name.length)) * LETTER;
  return {
    x: scaleLinear([0, Math.max(...points.map(([x]) => x))], [LEFT, right]),
    y: scaleLinear([0, Math.max(...points.map(([, y]) => y))], [BOTTOM, TOP]).nice(4),
  };
}

function drawWords({ what, x, y }: Curve, source: string): XmlElement[] {
  return [
    text(what, LEFT - 40, 34, { class: 'title' }),
    text(y, LEFT - 40, 60),
    text(x, LEFT, HEIGHT - 20),
    text(source, WIDTH - 16, HEIGHT - 20, { 'text-anchor': 'end' }),
  ];
}

function drawHeights({ x, y }: Scales): XmlElement[] {
  return y.ticks(4).flatMap((value) => [
    element('path', '', {
      class: value === 0 ? 'ground' : 'rule',
      d: `M${LEFT} ${y(value)}H${x.range()[1]}`,
    }),
    text(NUMBER.format(value), LEFT - 8, y(value) + 4, { 'text-anchor': 'end' }),
  ]);
}

/** Where something was measured, as far as there is room for the number. */
function drawWidths({ lines }: Curve, { x }: Scales): XmlElement[] {
  const values = [...new Set(lines.flatMap(({ points }) => points.map(([value]) => value)))];
  return values
    .toSorted((one, other) => one - other)
    .filter((value, index, sorted) => index === 0 || x(value) - x(sorted[index - 1] ?? 0) > 30)
    .map((value) => text(NUMBER.format(value), x(value), BOTTOM + 20, { 'text-anchor': 'middle' }));
}

function drawLine({ points }: Line, index: number, { x, y }: Scales): XmlElement {
  const path = points.map(([across, up]) => `${round(x(across))} ${round(y(up))}`).join('L');
  const dots = points.map(([across, up]) =>
    element('circle', '', { class: `of-line-${index}`, cx: round(x(across)), cy: round(y(up)), r: '3.5' }),
  );
  return element('g', [element('path', '', { class: `line line-${index}`, d: `M${path}` }), ...dots]);
}

/** Beside the end of each line, moved down where two would stand on each other. */
function drawNames({ lines }: Curve, { x, y }: Scales): XmlElement[] {
  const ends = lines
    .map(({ name, points }, index) => ({ name, index, at: points.at(-1) ?? ([0, 0] as const) }))
    .toSorted((one, other) => other.at[1] - one.at[1]);
  let lowest = -Infinity;
  return ends.map(({ name, index, at }) => {
    lowest = Math.max(y(at[1]) + 4, lowest + NAME_HEIGHT);
    return text(name, x(at[0]) + 12, lowest, { class: `name of-line-${index}` });
  });
}

const NUMBER = new Intl.NumberFormat('en');

function text(words: string, x: number, y: number, attributes: XmlElement['attributes'] = {}): XmlElement {
  return element('text', words, { x: round(x), y: round(y), ...attributes });
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
