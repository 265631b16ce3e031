/** Every URL of the desk on one screen. */
import { Router } from 'express';
import { keepNothing } from '../caching.ts';
import type { Parts } from '../parts.ts';
import { refuseCrossSite } from '../same-origin.ts';
import { receivePicture } from '../uploads.ts';
import { addAccountRoutes, addDoorRoutes } from './account/routes.ts';
import { demandId } from './demand-id.ts';
import { explainErrors } from './explain-errors.ts';
import { readForm } from './form.ts';
import { explainToScript, showPictures, takePicture } from './pictures.ts';
import { demandAccount } from './session.ts';

/** The desk, to be mounted at `/desk`. */
export function deskRouter(parts: Parts): Router {
  const desk = Router({ caseSensitive: true, strict: true });
  desk.use(keepNothing);
  desk.use(refuseCrossSite(parts.view.publicUrl));
  addDoorRoutes(desk, parts);
  desk.use(demandAccount(parts));
  desk.use(readForm);
  desk.param('id', demandId);
  desk.get('/media', showPictures(parts));
  desk.post('/media', ...receivePicture(parts.context), takePicture(parts), explainToScript);
  addAccountRoutes(desk, parts);
  desk.use(explainErrors);
  return desk;
}
