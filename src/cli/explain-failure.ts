/** Failures that the people who run Dateline can mend, in one line that says what to do. */
import { DatelineError } from '../domain/errors.ts';
import { codeOf, reasonOf } from '../store/engine/failures.ts';
import { isRecord, isText } from '../store/engine/json.ts';

/** The failure on one line; undefined for a defect of the program, which has no line but its stack.
 *  @param file  the one that was worked on, where the failure may not name any */
export function explainFailure(error: unknown, file?: string): string | undefined {
  const explanation = explain(error);
  const named = file ?? pathOf(error);
  return explanation === undefined || named === undefined ? explanation : `${named}: ${explanation}`;
}

function explain(error: unknown): string | undefined {
  if (error instanceof DatelineError) return onOneLine(error.message);
  const code = codeOf(error);
  // SQLite's own codes go on with what exactly went wrong: SQLITE_READONLY_DBMOVED.
  const explanation = EXPLANATIONS[code] ?? EXPLANATIONS[/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? ''];
  if (explanation !== undefined) return explanation;
  return isOperational(code) ? `${onOneLine(reasonOf(error))} (${code})` : undefined;
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file: check its name.',
  EEXIST: 'a file stands where a folder has to be: choose another folder.',
  EISDIR: 'this is a folder: name the files in it.',
  EACCES: 'this user may not use it: change its permissions, or run as its owner.',
  EPERM: 'this user may not use it: change its permissions, or run as its owner.',
  ENOTDIR: 'a part of this path is a file where a folder has to be: check its name.',
  ELOOP: 'its links lead in a circle: name the file itself.',
  EROFS: 'the disk is read-only: choose another folder.',
  ENOSPC: 'the disk is full: make room, then run the same command again.',
  EDQUOT: 'the disk quota is used up: make room, then run the same command again.',
  EMFILE: 'too many files are open: raise the limit (ulimit -n), then run the same command again.',
  SQLITE_FULL: 'the disk of the database is full: make room, then run the same command again.',
  SQLITE_READONLY: 'the database is read-only: make its file and folder writable to this user.',
  SQLITE_CORRUPT: 'the database file is damaged: restore a backup.',
  SQLITE_BUSY: 'another program holds the database: wait until it is done, then run the same command again.',
};

/** Codes that engines and the system give: of SQLite, of the system's calls, of PostgreSQL's classes 08, 25, 28, 3D, 42501,
 *  53, 55, 57 and 58 (PostgreSQL documentation, appendix A). */
function isOperational(code: string): boolean {
  return /^(SQLITE_(?!CONSTRAINT|ERROR|MISUSE|RANGE)|E[A-Z0-9]+$|(08|25|28|3D|53|55|57|58)\w{3}$|42501$)/.test(
    code,
  );
}

function pathOf(error: unknown): string | undefined {
  return isRecord(error) && isText(error['path']) ? error['path'] : undefined;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
