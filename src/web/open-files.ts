/** The limit on open files, of which each open page takes one. */
import { report } from 'node:process';
import type { Context } from '../services/context.ts';

/** Says in the log where the process may not open as many files as it is to hold streams: connections would be refused
 *  before the bound tells pages to ask `live.json`. */
export function warnOfFewFiles({ config, log }: Pick<Context, 'config' | 'log'>): void {
  const openFiles = openFilesMax();
  const { streamsMax } = config;
  if (openFiles >= streamsMax) return;
  log.warn(
    { openFiles, streamsMax },
    'the process may open fewer files than STREAMS_MAX: raise the limit (ulimit -n), or lower STREAMS_MAX',
  );
}

/** @returns Infinity where there is no limit, or the system names none */
function openFilesMax(): number {
  // It would look up the names of all who are connected; the types do not know of it yet.
  Object.assign(report, { excludeNetwork: true });
  const { userLimits }: Report = report.getReport();
  const limit = Number(userLimits?.open_files?.soft);
  return Number.isNaN(limit) ? Infinity : limit;
}

/** What is read of it: https://nodejs.org/api/report.html */
interface Report {
  readonly userLimits?: { readonly open_files?: { readonly soft: number | 'unlimited' } };
}
