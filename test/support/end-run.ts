import { stopListening } from './postgres-on-demand.ts';

// Jest takes what it calls after a run from a module's default export.
export { stopListening as default };
