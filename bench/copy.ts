/** What hostile copy costs, and how it grows: ten times the copy is to cost about ten times. */
import { parseCopy } from '../src/formats/copy/parse.ts';
import type { Figure } from './figure.ts';
import { listDays, SERIES, writeDay } from './ten-years.ts';

/** Each is repeated to a text: what makes a careless reader of copy look at the same places again and again. */
const UNITS = ['[', '*a ', '_', '\\', '<a', '“', 'UPDATE 1400 GMT: x\n', 'UPDATE ', 'x:\n\n', 'x\n', 'See x\n', 'LATEST\n', 'A, June 20, 2019\n', '0930 GMT: A. B\n', 'yesterday’s Harbour Daily ', 'June 20, ', 'Related\nx\n']; // prettier-ignore
const SIZE = 100_000;
const ROUNDS = 2;
const DAYS = 365;

export function benchCopy(): Promise<readonly Figure[]> {
  const hostile = UNITS.map((unit) => ({
    unit,
    small: measure(unit, SIZE),
    large: measure(unit, SIZE * 10),
  }));
  return Promise.resolve([
    worstGrowth(hostile),
    {
      what: 'the slowest megabyte of hostile copy, read or refused',
      ...{ value: Math.max(...hostile.map(({ large }) => large)) / 1000, unit: 's', bound: { atMost: 5 } },
    },
    { what: 'ordinary days of copy read', value: measureDays(), unit: '/s', bound: 'none' },
  ]);
}

/** Below a few milliseconds a ratio says nothing. */
const TOO_SHORT_MS = 3;

function worstGrowth(hostile: readonly { unit: string; small: number; large: number }[]): Figure {
  const growth = hostile.map(({ unit, small, large }) => ({
    unit,
    value: large / Math.max(small, TOO_SHORT_MS),
  }));
  const worst = growth.toSorted((one, other) => other.value - one.value)[0] ?? {
    unit: '',
    value: Number.NaN,
  };
  return {
    what: `ten times the hostile copy, times the time (worst: ${JSON.stringify(worst.unit)} again and again)`,
    ...{ value: worst.value, unit: '', bound: { atMost: 15 } },
  };
}

/** The fastest of some rounds, in milliseconds. */
function measure(unit: string, size: number): number {
  const text = unit.repeat(Math.ceil(size / unit.length));
  return Math.min(...Array.from({ length: ROUNDS }, () => time(() => tryToParse(text))));
}

function tryToParse(text: string): void {
  try {
    parseCopy(text, { seriesName: SERIES, day: '2018-06-28', title: 'Hostile', knownSeries: [] });
  } catch {
    // A clear refusal counts too: it has to come as fast.
  }
}

/** @returns how many a second */
function measureDays(): number {
  const days = listDays(DAYS).map(writeDay);
  const ms = time(() => {
    for (const day of days) parseCopy(day, { knownSeries: [] });
  });
  return (DAYS * 1000) / ms;
}

/** Milliseconds of processor time: the machine may be busy with other things. */
function time(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
