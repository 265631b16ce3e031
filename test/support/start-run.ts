import { listenForTests } from './postgres-on-demand.ts';

// Jest takes what it calls before a run from a module's default export.
export { listenForTests as default };
