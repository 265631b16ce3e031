/** Every URL of the desk on one screen. */
import { Router } from 'express';
import { keepNothing } from '../caching.ts';

/** The desk, to be mounted at `/desk`. */
export function deskRouter(): Router {
  const desk = Router({ caseSensitive: true, strict: true });
  desk.use(keepNothing);
  return desk;
}
