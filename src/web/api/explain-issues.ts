/** What zod found wrong, said by field. */
import type { z } from 'zod';

/** A body of ten thousand wrong fields is told of these. */
const ISSUES_MAX = 20;
const NAME_MAX = 100;

/** The message for each field or parameter at fault, and one for all of them. */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  what: 'field' | 'parameter',
): { readonly message: string; readonly fields: Readonly<Record<string, string>> } {
  const named = issues.flatMap((issue) => nameIssue(issue, what)).slice(0, ISSUES_MAX);
  const fields = Object.fromEntries(named.filter(([name]) => name !== ''));
  const message = named.map(([name, why]) => (name === '' ? why : `${name}: ${why}`)).join(' ');
  return { message, fields };
}

function nameIssue(issue: z.core.$ZodIssue, what: string): [string, string][] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [[path.join('.').slice(0, NAME_MAX), issue.message]];
  return issue.keys
    .slice(0, ISSUES_MAX)
    .map((key) => [[...path, key].join('.').slice(0, NAME_MAX), `This call has no such ${what}.`]);
}
