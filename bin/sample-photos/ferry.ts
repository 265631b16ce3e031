/** A car and passenger ferry of two decks. */
import { type Place, placed } from './place.ts';
import { circle, path, rect, times } from './svg.ts';

export interface FerryColors {
  readonly hull: string;
  readonly hullShade: string;
  readonly house: string;
  readonly houseShade: string;
  readonly window: string;
  readonly funnel: string;
  readonly line: string;
}

/** A car and passenger ferry of two decks, some 220 wide. */
export function ferry(place: Place, colors: FerryColors): string {
  const { hull, hullShade, house, houseShade, window, funnel, line } = colors;
  return placed(
    place,
    path('M-108 -20L-106 8Q-105 14 -98 14H92Q104 4 116 -27L84 -22H-60L-62 -20Z', { fill: hull }),
    path('M-106.6 1L-106 8Q-105 14 -98 14H92Q97 9.5 101 3H-106.600Z', { fill: hullShade }),
    path('M-107.5 -13H109', { stroke: house, 'stroke-width': 1.6, opacity: 0.85 }),
    path('M-98 -20V-37Q-98 -40 -95 -40H66Q76 -39 82 -22Z', { fill: house }),
    path('M-98 -24H80L82 -22H-98Z', { fill: houseShade }),
    path('M-84 -40V-55H46Q56 -54 62 -40Z', { fill: house }),
    path('M-84 -43H60.500L62 -40H-84Z', { fill: houseShade }),
    path('M22 -55V-69H48Q54 -68 57 -55Z', { fill: house }),
    path('M24 -66H50.500Q52.5 -63 53.5 -60H24Z', { fill: window }),
    times(22, (index) => rect([-92 + index * 7.2, -34.5, 4.4, 5], { rx: 0.8, fill: window })),
    times(13, (index) => rect([-78 + index * 10, -51.5, 6.4, 5.4], { rx: 0.8, fill: window })),
    times(8, (index) => circle(-40 + index * 15, -7, 1.5, { fill: window })),
    path('M-46 -55L-43 -80H-25L-24 -55Z', { fill: funnel }),
    path('M-44.4 -68L-43.8 -73.500H-24.800L-24.6 -68Z', { fill: house }),
    path('M-43.6 -75L-43 -80H-25L-24.9 -75Z', { fill: line }),
    path('M36 -69L38 -104L40 -69M33 -84H43M35 -93H41', { fill: 'none', stroke: line, 'stroke-width': 1.1 }),
    path('M-84 -60H22M-84 -55V-60M-66 -55V-60M-48 -55V-60M-18 -55V-60M0 -55V-60M14 -55V-60', {
      fill: 'none',
      stroke: houseShade,
      'stroke-width': 0.8,
    }),
    boats(),
    path('M84 -22L116 -27M84 -28L113 -33M92 -22.500V-29.500M101 -24V-31.5', {
      fill: 'none',
      stroke: line,
      'stroke-width': 0.8,
      opacity: 0.7,
    }),
    path('M-102 -20V-27H-98M-107 -20V-27H-98', {
      fill: 'none',
      stroke: line,
      'stroke-width': 0.8,
      opacity: 0.7,
    }),
  );
}

/** Two small boats in their davits on the ferry's upper deck. */
function boats(): string {
  return times(2, (index) => {
    const x = -14 + index * 20;
    return path(`M${x} -59H${x + 15}Q${x + 14} -54.5 ${x + 11} -54.500H${x + 4}Q${x + 1} -54.5 ${x} -59Z`, {
      fill: '#d4642f',
    });
  });
}
