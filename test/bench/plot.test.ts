import { expect, it } from '@jest/globals';
import { drawPlot } from '../../bench/report/plot.ts';

const FAN_OUT = {
  what: 'Until the last reader has it',
  x: 'open pages',
  y: 'milliseconds',
  lines: [
    { name: 'Dateline', points: [[1_000, 10], [10_000, 100]] },
    { name: 'a bare <loop>', points: [[1_000, 10], [10_000, 98]] },
  ],
} as const; // prettier-ignore

it('a plot holds its title, its units, the numbers along its axes, its source and the names of its lines', () => {
  const words = Array.from(
    drawPlot(FAN_OUT, 'June 28, 2026').matchAll(/<text[^>]*>([^<]*)</g),
    ([, text]) => text,
  );

  expect(words).toEqual([
    'Until the last reader has it', 'milliseconds', 'open pages', 'June 28, 2026',
    '0', '20', '40', '60', '80', '100', '1,000', '10,000',
    'Dateline', 'a bare &lt;loop&gt;',
  ]); // prettier-ignore
});

it('a point twice as high stands twice as far above the ground, which is nothing', () => {
  const line = { name: 'us', points: [[1, 50], [2, 100]] } as const; // prettier-ignore
  const [ground, half, top] = heightsOf(drawPlot({ ...FAN_OUT, lines: [line] }, ''));

  expect(ground - half).toBeCloseTo((ground - top) / 2);
});

it('names of lines that end together do not stand on each other', () => {
  const names = Array.from(drawPlot(FAN_OUT, '').matchAll(/y="([\d.]+)" class="name/g), ([, y]) => Number(y));

  expect(Math.abs((names[1] ?? 0) - (names[0] ?? 0))).toBeGreaterThanOrEqual(18);
});

function heightsOf(svg: string): [number, number, number] {
  const ground = Number(/class="ground" d="M56 (\d+)/.exec(svg)?.[1]);
  const [half, top] = Array.from(svg.matchAll(/cy="([\d.]+)"/g), ([, y]) => Number(y));
  return [ground, half ?? 0, top ?? 0];
}
