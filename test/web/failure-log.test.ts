import { pino } from 'pino';
import { describe, expect, it } from '@jest/globals';
import { UnavailableError } from '../../src/domain/errors.ts';
import { openFailureLog } from '../../src/web/failure-log.ts';
import { BusyError } from '../../src/web/http-errors.ts';

const REQUEST = { method: 'GET', path: '/harbour-daily' };

/** Logs errors one after the other, each at its second of a minute.
 *  @returns the lines of the log */
function logAll(failures: readonly (readonly [second: number, error: Error])[]): unknown[] {
  const lines: unknown[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  let second = 0;
  const clock = { now: () => new Date(Date.UTC(2026, 2, 5, 12, 0, second)).toISOString() };
  const logFailure = openFailureLog({ log, clock });
  for (const [at, error] of failures) {
    second = at;
    logFailure(error, REQUEST);
  }
  return lines;
}

describe('the log of failures', () => {
  const away = new UnavailableError('The database does not answer.');
  const defect = new TypeError('A defect.');

  it('has a line a second of what is away, which says how many it stands for', () => {
    const lines = logAll([
      [1, away],
      [1, away],
      [1, away],
      [2, away],
    ]);
    expect(lines).toMatchObject([{ leftOut: 0 }, { leftOut: 2 }]);
  });

  it('has a line for each defect, also between those', () => {
    const lines = logAll([
      [1, away],
      [1, defect],
      [1, defect],
    ]);
    const message = 'A defect.';
    expect(lines).toMatchObject([{ path: '/harbour-daily' }, { err: { message } }, { err: { message } }]);
  });

  it('goes on where the clock was put back', () => {
    expect(
      logAll([
        [50, away],
        [2, away],
      ]),
    ).toHaveLength(2);
  });

  it('is silent where as many are served as may be', () => {
    expect(logAll([[1, new BusyError('Later.')]])).toEqual([]);
  });
});
