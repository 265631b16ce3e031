/** Where a ship is put, and how she lies. Ships are drawn from the side, bow to the right, around the middle of
 *  their waterline. */
import { group } from './svg.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Degrees; positive puts the bow down. */
  readonly tilt?: number;
  /** -1 turns the bow to the left. */
  readonly facing?: 1 | -1;
}

/** Puts the parts of a ship in her place. */
export function placed({ x, y, scale, tilt = 0, facing = 1 }: Place, ...parts: readonly string[]): string {
  const transform = `translate(${x} ${y}) rotate(${tilt}) scale(${scale * facing} ${scale})`;
  return group({ transform }, ...parts);
}
