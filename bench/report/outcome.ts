/** How a benchmark ended. */
import { isMet, type Measured } from '../figure.ts';

export interface Outcome extends Measured {
  /** As `npm run bench` takes it. */
  readonly name: string;
  /** What went wrong, where it did not come to its end. */
  readonly failure?: string;
}

/** True of a benchmark that ran to its end and found every figure as promised. */
export function isReached({ figures, failure }: Outcome): boolean {
  return failure === undefined && figures.every(isMet);
}
