import { describe, expect, it } from '@jest/globals';
import { explainFailure } from '../../src/cli/explain-failure.ts';
import { ConflictError } from '../../src/domain/errors.ts';

const failure = (code: string, message = 'What the system says.', more: object = {}) =>
  Object.assign(new Error(message), { code, ...more });

describe('the explanation of a failure', () => {
  it('is what Dateline says itself, on one line', () => {
    expect(explainFailure(new ConflictError('It is there.\n  Look again.'))).toBe('It is there. Look again.');
  });

  it.each([
    ['ENOENT', 'there is no such file: check its name.'],
    ['EACCES', 'this user may not use it: change its permissions, or run as its owner.'],
    ['ELOOP', 'its links lead in a circle: name the file itself.'],
    ['ENOSPC', 'the disk is full: make room, then run the same command again.'],
    ['SQLITE_READONLY', 'the database is read-only: make its file and folder writable to this user.'],
    ['SQLITE_READONLY_DBMOVED', 'the database is read-only: make its file and folder writable to this user.'],
    ['SQLITE_IOERR_WRITE', 'What the system says. (SQLITE_IOERR_WRITE)'],
    ['ECONNRESET', 'What the system says. (ECONNRESET)'],
    ['57P01', 'What the system says. (57P01)'],
    ['53100', 'What the system says. (53100)'],
  ])('of %s is one line', (code, explanation) => {
    expect(explainFailure(failure(code))).toBe(explanation);
  });

  it('names the file that was worked on, or the one that the failure names', () => {
    const error = failure('EISDIR', 'EISDIR: illegal operation', { path: '/copy' });

    expect(explainFailure(error)).toBe('/copy: this is a folder: name the files in it.');
    expect(explainFailure(error, 'copy')).toBe('copy: this is a folder: name the files in it.');
  });

  it.each([
    ['a defect', new TypeError('x is not a function')],
    ['a wrong argument within Node', failure('ERR_INVALID_ARG_TYPE')],
    ['a rule of the database that the program broke', failure('23505')],
    ['the same of SQLite', failure('SQLITE_CONSTRAINT_UNIQUE')],
    ['a thing that is no error', 'text'],
  ])('does not exist for %s', (_what, error) => {
    expect(explainFailure(error)).toBeUndefined();
  });
});
