/** Runs the benchmark that its argument names, in this process of its own, and sends what it measured to its parent. */
import { BENCHMARKS } from './benchmarks.ts';
import type { Benchmark, Figure, Measured } from './figure.ts';

const name = process.argv[2] ?? '';
const load = BENCHMARKS[name];
if (load === undefined) throw new Error(`There is no benchmark ${name}.`);
process.send?.(withCurves(await (await load())()));
process.disconnect();

function withCurves(measured: Awaited<ReturnType<Benchmark>>): Measured {
  const { figures, curves } = 'figures' in measured ? measured : { figures: measured, curves: [] };
  for (const figure of figures) refuseNaN(figure);
  return { figures, curves };
}

/** JSON has no word for it, and a figure without a value was not measured. */
function refuseNaN({ what, value }: Figure): void {
  if (!Number.isFinite(value)) throw new Error(`${what}: the value is ${value}.`);
}
