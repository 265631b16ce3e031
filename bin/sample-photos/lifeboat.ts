/** An offshore lifeboat: flared bow, wheelhouse set low. */
import { type Place, placed } from './place.ts';
import { circle, element, group, path, rect } from './svg.ts';

/** Some 150 wide. The drawing needs lifeboatPaint once. */
export function lifeboat(place: Place): string {
  return placed(place, hull(), wheelhouse(), mast(), deck());
}

/** The colours the lifeboat's hull is filled with; once a drawing. */
export function lifeboatPaint(): string {
  return element(
    'linearGradient',
    { id: 'lifeboat-hull', x1: 0, y1: 0, x2: 0.25, y2: 1 },
    element('stop', { offset: 0, 'stop-color': '#f0703a' }),
    element('stop', { offset: 0.55, 'stop-color': '#dd5526' }),
    element('stop', { offset: 1, 'stop-color': '#9c3518' }),
  );
}

/** Orange sides, white fender, dark bottom, grab line. */
function hull(): string {
  return group(
    {},
    path('M-76 -22Q-79 -4 -70 14H30Q62 10 90 -40Q66 -30 34 -26Q-20 -21 -76 -22Z', {
      fill: 'url(#lifeboat-hull)',
    }),
    path('M-76.8 -14Q-20 -13 34 -18Q62 -22 85.5 -32.500L83 -28Q60 -16 34 -12Q-20 -7 -77 -8Z', {
      fill: '#f3eee2',
    }),
    path('M-77 -8Q-20 -7 34 -12Q60 -16 83 -28L80 -23Q56 -9 30 -5Q-20 0 -76.5 -1Z', {
      fill: '#8f2f14',
      opacity: 0.28,
    }),
    path('M-73 5Q-71.5 9 -70 14H30Q44 12 57 3Q40 6 20 5Z', { fill: '#24313d' }),
    path(
      'M-77 -6Q-68 0 -59 -6Q-50 0 -41 -6.500Q-32 -0.5 -23 -7Q-14 -1 -5 -8Q4 -2 13 -9Q22 -3.5 31 -11Q40 -6 49 -14.500Q57 -11 65 -19.5',
      { fill: 'none', stroke: '#f3eee2', 'stroke-width': 0.7, opacity: 0.75 },
    ),
    path('M-76.5 -22Q-79 -4 -70 14H-62Q-70 -4 -67 -22.500Z', { fill: '#3a160c', opacity: 0.22 }),
    path('M-76 -22Q-20 -21 34 -26Q66 -30 90 -40L88.5 -43.500Q64 -33 34 -29Q-20 -24 -76 -25Z', {
      fill: '#1f2b36',
    }),
  );
}

/** White, with raked windows. */
function wheelhouse(): string {
  return group(
    {},
    path('M-44 -24L-40 -50Q-39 -53 -35 -53H14Q19 -53 22 -49L38 -29Q0 -24 -44 -24Z', { fill: '#f4f1e8' }),
    path('M-44 -24L-40 -50Q-39 -53 -35 -53H-24L-26 -24Z', { fill: '#d3d6d4' }),
    path(
      'M2 -49H13Q16 -49 18 -46.500L26 -36H4Z M-20 -49H-3L-1.5 -36H-19.500Z M-35.5 -48H-25L-25.5 -36H-37Z',
      { fill: '#1c2a36' },
    ),
    path('M4 -48L10 -36.5 M-14 -48L-9 -36.5', { stroke: '#8fa6b2', 'stroke-width': 1.6, opacity: 0.7 }),
    path('M-41 -33Q-10 -32 33 -35L38 -29Q0 -24 -44 -24Z', { fill: '#d9562b' }),
  );
}

/** Mast, aerials and radar. */
function mast(): string {
  return group(
    {},
    path('M-30 -53L-26 -63H2L6 -53Z', { fill: '#e7e5dd' }),
    path('M-17 -63L-13.5 -90M-9 -63L-12.5 -90M-15.5 -72H-10.500M-20 -74H-5M-17 -82H-9M-13 -90V-97', {
      fill: 'none',
      stroke: '#2b3640',
      'stroke-width': 1,
    }),
    path('M-1 -63L3 -96M-24 -63L-27 -92M-21 -63L-22 -76', {
      fill: 'none',
      stroke: '#3d4953',
      'stroke-width': 0.5,
    }),
    path('M-26 -63H2M-24 -66.500H0M-24 -66.500V-63M0 -66.500V-63M-12 -66.500V-63', {
      fill: 'none',
      stroke: '#8d9799',
      'stroke-width': 0.7,
    }),
    rect([-19, -77, 12, 3.2], { rx: 1.4, fill: '#f4f1e8' }),
    circle(-13, -91.5, 1.5, { fill: '#cfe6ff' }),
  );
}

/** Door, rails, two of the crew aft. */
function deck(): string {
  return group(
    {},
    path('M-22.5 -52V-25M-41 -39H-23M-10 -30H-4V-24H-10Z', {
      fill: 'none',
      stroke: '#aeb4b2',
      'stroke-width': 0.6,
    }),
    path(
      'M-74 -24V-35M-66 -24V-35M-58 -24V-35M-50 -24V-35M-74 -35H-48M-74 -29.500H-48M42 -28V-38M54 -30V-40M66 -33.500V-43M78 -37.500V-47M42 -38Q62 -40 84 -49',
      { fill: 'none', stroke: '#e9e6dc', 'stroke-width': 1.1 },
    ),
    crew(-60, -24, 1),
    crew(-69, -24, 0.94),
    circle(-47.5, -29.5, 2.9, { fill: 'none', stroke: '#e9e6dc', 'stroke-width': 1.5 }),
  );
}

/** A person at the rail, in yellow oilskins and a white helmet, seen down to the waist. */
function crew(x: number, y: number, scale: number): string {
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    path('M-3.6 0L-3.9 -8Q-3.7 -11.4 -0.5 -11.800L1.6 -11.600Q3.6 -10.8 3.8 -8L4 0Z', {
      fill: '#dcae3a',
    }),
    path('M1 -9L6.5 -5.500L6 -3.800L0.5 -6Z', { fill: '#c9992c' }),
    path('M-3.8 -7.500L-3.7 -3H3.900L3.8 -7.500Q0 -5.5 -3.8 -7.500Z', { fill: '#c64f28' }),
    path('M-1.2 -12.800H1.900V-11.400H-1.200Z', { fill: '#c79b80' }),
    path('M-2.1 -13.200Q-2.2 -16.6 0.5 -16.600Q2.9 -16.5 2.9 -13.900L3.3 -13.200Z', {
      fill: '#eceae2',
    }),
    path('M0.8 -14.300H3.100L3.2 -13.300H0.900Z', { fill: '#34424c' }),
  );
}
