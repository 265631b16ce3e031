/** A fishing boat with mast, boom and gallows. */
import { type Place, placed } from './place.ts';
import { circle, path, rect, times } from './svg.ts';

export interface TrawlerColors {
  readonly hull: string;
  readonly boot: string;
  readonly house: string;
  readonly shade: string;
  readonly window: string;
  readonly line: string;
}

/** A fishing boat, some 120 wide, with mast, boom and gallows. */
export function trawler(place: Place, colors: TrawlerColors): string {
  const { hull, boot, house, shade, window, line } = colors;
  return placed(
    place,
    path('M-56 -15Q-58 0 -52 9H40Q54 2 64 -24Q40 -13 10 -12Q-30 -11 -56 -15Z', { fill: hull }),
    path('M64 -24Q54 2 40 9H26Q46 -2 54 -19.500Z', { fill: house, opacity: 0.16 }),
    path('M-57 -5Q-20 -1 10 -2Q40 -4 58 -13', {
      fill: 'none',
      stroke: line,
      'stroke-width': 0.7,
      opacity: 0.6,
    }),
    times(4, (index) =>
      circle(-30 + index * 17, -1.5, 2.7, { fill: 'none', stroke: line, 'stroke-width': 1.5 }),
    ),
    path('M-54.5 3Q-54 6 -52 9H40Q45 6.5 49 3Z', { fill: boot }),
    path('M-56 -12Q-30 -8 10 -9Q40 -10 62.5 -20.5', {
      fill: 'none',
      stroke: house,
      'stroke-width': 1.3,
      opacity: 0.8,
    }),
    path('M-36 -12V-33Q-36 -35 -34 -35H-8Q-5 -35 -4 -12Z', { fill: house }),
    path('M-36 -12V-33Q-36 -35 -34 -35H-27V-12Z', { fill: shade }),
    path('M-39 -35H-4L-6 -38H-37Z', { fill: shade }),
    times(3, (index) => rect([-25 + index * 6.4, -31, 4.6, 7], { fill: window })),
    path(
      'M-22 -38V-84M-22 -78L-50 -40M-22 -80L40 -17M-22 -60L22 -36L22 -13M-22 -84L62 -24M-22 -84L-55 -16M44 -16V-52M44 -52L63 -24M44 -52L-22 -80',
      { fill: 'none', stroke: line, 'stroke-width': 0.7 },
    ),
    path('M-22 -12V-86M44 -14V-54M-22 -44L18 -32', {
      fill: 'none',
      stroke: line,
      'stroke-width': 1.9,
      'stroke-linecap': 'round',
    }),
    path('M-52 -14V-40H-44V-13M-52 -32H-44', { fill: 'none', stroke: line, 'stroke-width': 1.7 }),
    path('M-33 -38V-47M-12 -38V-52M-9 -38V-44', { stroke: line, 'stroke-width': 0.6 }),
    rect([-18, -41, 8, 3], { rx: 1, fill: house }),
    circle(6, -15.5, 4.6, { fill: shade }),
    rect([14, -17, 12, 5], { fill: shade }),
    path('M26 -13Q30 -19 34 -14Q37 -18 40 -15.500V-12H26Z', { fill: '#59706a' }),
    circle(-50, -9, 2.4, { fill: '#c9673b' }),
    circle(-44, -8.4, 2.4, { fill: '#c9673b' }),
  );
}
