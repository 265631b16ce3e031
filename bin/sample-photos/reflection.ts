/** Calm water as a mirror: whatever is given, upside down below a line, shaken and dimmed. */
import { element, group, HEIGHT, rect, WIDTH } from './svg.ts';

export interface Mirror {
  readonly id: string;
  /** The y of the line. */
  readonly line: number;
  readonly opacity: number;
  /** How far the water shakes the picture, in pixels. */
  readonly shake: number;
  readonly seed: number;
}

export function mirrored({ id, line, opacity, shake, seed }: Mirror, ...children: readonly string[]): string {
  const clip = element('clipPath', { id: `${id}-clip` }, rect([0, line, WIDTH, HEIGHT - line], {}));
  const filter = element(
    'filter',
    { id: `${id}-shake`, filterUnits: 'userSpaceOnUse', x: -40, y: 0, width: WIDTH + 80, height: HEIGHT },
    element('feTurbulence', {
      type: 'fractalNoise',
      baseFrequency: '0.005 0.06',
      numOctaves: 2,
      seed,
      result: 'n',
    }),
    element('feDisplacementMap', {
      in: 'SourceGraphic',
      in2: 'n',
      scale: shake,
      xChannelSelector: 'R',
      yChannelSelector: 'G',
    }),
    element('feGaussianBlur', { stdDeviation: '0.9 2.6' }),
  );
  const flip = group({ transform: `translate(0 ${line * 2}) scale(1 -1)` }, ...children);
  return (
    clip +
    filter +
    group({ 'clip-path': `url(#${id}-clip)` }, group({ filter: `url(#${id}-shake)`, opacity }, flip))
  );
}
