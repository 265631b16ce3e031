/** Every benchmark by the name that `npm run bench` takes, in the order they run. Each file is loaded by the process that
 *  runs it and by no other. */
import type { Benchmark } from './figure.ts';

export const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  copy: async () => (await import('./copy.ts')).benchCopy,
  archive: async () => (await import('./archive.ts')).benchArchive,
  references: async () => (await import('./references.ts')).benchReferences,
  'kept-pages': async () => (await import('./kept-pages.ts')).benchKeptPages,
  publishing: async () => (await import('./publishing.ts')).benchPublishing,
  freshness: async () => (await import('./freshness.ts')).benchFreshness,
  'fan-out': async () => (await import('./fan-out.ts')).benchFanOut,
  'never-reading': async () => (await import('./never-reading.ts')).benchNeverReading,
  processes: async () => (await import('./processes.ts')).benchProcesses,
  memory: async () => (await import('./memory.ts')).benchMemory,
};
