/** What `import` tells a person of a day. */
import type { ImportReport } from '../services/copy/report-import.ts';

/** A line for the day and an indented one for each finding. */
export function describeImport(report: ImportReport): string {
  const updates = report.updates.length === 1 ? '1 update' : `${String(report.updates.length)} updates`;
  const day = `${report.series}, ${report.date}: ${report.title}`;
  const findings = report.findings.map(
    ({ line, kind, message }) => `  line ${String(line)}: ${kind}: ${message}\n`,
  );
  return `${report.status}  ${day} (${updates})  ${report.url}\n${findings.join('')}`;
}
