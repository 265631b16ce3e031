/** What hostile copy costs, and how it grows: ten times the copy is to cost about ten times. */
import { parseCopy } from '../src/formats/copy/parse.ts';
import { writeDay } from './ten-years.ts';

const UNITS = ['[', '*a ', '_', '\\', '<a', '“', 'UPDATE 1400 GMT: x\n', 'UPDATE ', 'x:\n\n', 'x\n', 'See x\n', 'LATEST\n', 'A, June 20, 2019\n', '0930 GMT: A. B\n', 'yesterday’s Harbour Daily ', 'June 20, ', 'Related\nx\n']; // prettier-ignore
const SIZE = 100_000;
const ROUNDS = 3;

export function benchCopy(): void {
  console.log('copy: 100 KB, 1 MB, ratio');
  for (const unit of UNITS) {
    const [small, large] = [measure(unit, SIZE), measure(unit, SIZE * 10)];
    console.log(
      `  ${JSON.stringify(unit).padEnd(30)} ${ms(small)} ${ms(large)} ${(large / small).toFixed(1)}`,
    );
  }
  const days = Array.from({ length: 1000 }, (_, number) => writeDay('2018-01-01', number));
  const perSecond = Math.round(
    1_000_000 / time(() => days.forEach((day) => parseCopy(day, { knownSeries: [] }))),
  );
  console.log(`  ordinary days: ${perSecond} a second`);
}

/** The fastest of some rounds: the machine may be busy with other things. */
function measure(unit: string, size: number): number {
  const text = unit.repeat(Math.ceil(size / unit.length));
  const options = { seriesName: 'Harbour Daily', day: '2018-06-28', title: 'Hostile', knownSeries: [] };
  return Math.min(...Array.from({ length: ROUNDS }, () => time(() => tryToParse(text, options))));
}

function tryToParse(text: string, options: Parameters<typeof parseCopy>[1]): void {
  try {
    parseCopy(text, options);
  } catch {
    // A clear refusal counts too: it has to come as fast.
  }
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`.padStart(10);
}
