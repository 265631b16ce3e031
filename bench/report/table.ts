/** The table of `npm run bench`, for a terminal and for docs/performance.md. */
import { type Bound, type Figure, isMet } from '../figure.ts';
import type { Outcome } from './outcome.ts';

/** One row a figure under the name of its benchmark, in columns of spaces. */
export function formatTable(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.flatMap(({ figures }) => figures.map(({ what }) => what.length)), 4);
  const line = (cells: Row) =>
    `  ${cells.what.padEnd(width)}  ${cells.measured.padStart(10)}  ${cells.target.padEnd(18)}  ${cells.verdict}`.trimEnd();
  const blocks = outcomes.map(({ name, figures, failure }) =>
    [name, ...figures.map((figure) => line(rowOf(figure))), ...failureRow(failure)].join('\n'),
  );
  const head = line({ what: 'what', measured: 'measured', target: 'target', verdict: '' });
  return [head, ...blocks].join('\n');
}

/** The same in Markdown; who repeats a row finds the name of its benchmark in the last column. */
export function formatMarkdownTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ name, figures }) =>
    figures.map(rowOf).map(({ what, measured, target, verdict }) => [what, measured, target, verdict, name]),
  );
  return [['what', 'measured', 'target', '', 'benchmark'], ['---', '--:', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly verdict: string;
}

function rowOf(figure: Figure): Row {
  const { what, value, unit, bound } = figure;
  return {
    what,
    measured: withUnit(value, unit),
    target: targetOf(bound, unit),
    verdict: verdictOf(figure),
  };
}

function verdictOf(figure: Figure): string {
  if (figure.bound === 'none') return '';
  return isMet(figure) ? 'met' : 'NOT met';
}

function failureRow(failure: string | undefined): string[] {
  return failure === undefined ? [] : [`  NOT measured: ${failure}`];
}

function targetOf(bound: Bound, unit: Figure['unit']): string {
  if (bound === 'none') return '';
  return 'atLeast' in bound
    ? `at least ${withUnit(bound.atLeast, unit)}`
    : `at most ${withUnit(bound.atMost, unit)}`;
}

const THREE_DIGITS = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

function withUnit(value: number, unit: Figure['unit']): string {
  return `${THREE_DIGITS.format(value)} ${unit}`.trimEnd();
}
