/** Every URL of the desk on one screen. */
import { Router } from 'express';
import { keepNothing } from '../caching.ts';
import type { Parts } from '../parts.ts';
import { refuseCrossSite } from '../same-origin.ts';
import { receiveForm, receivePicture } from '../uploads.ts';
import { addAccountRoutes, addDoorRoutes } from './account/routes.ts';
import { demandDate } from './address.ts';
import { showAudit } from './audit.ts';
import { showCopyPage, takeCopy } from './copy/copy-page.ts';
import { demandId } from './demand-id.ts';
import { showDesk } from './entries/desk-home.ts';
import { showEntryEdit, takeEntryEdit } from './entries/edit-entry.ts';
import { showEntryScreen } from './entries/entry-screen.ts';
import { showNewEntry, takeNewEntry } from './entries/new-entry.ts';
import { takeClosure, takePublication, takeStands } from './entries/publication.ts';
import { explainErrors } from './explain-errors.ts';
import { readForm } from './form.ts';
import { explainToScript, showPictures, showThumbnail, takePicture } from './pictures.ts';
import { takePreview } from './preview.ts';
import { showReferences } from './references.ts';
import { takeSampleRemoval } from './sample.ts';
import { showSeriesPage, takeSeries } from './series-page.ts';
import { demandAccount } from './session.ts';
import { takeSlot } from './slots/take-slot.ts';
import { showTaken } from './taken.ts';
import { takeNewUpdate } from './updates/new-update.ts';
import { showDeskUpdate, takeDeskUpdate } from './updates/one-update.ts';
import { takeDiscard, takeDraftPublication, takeWithdrawal } from './updates/update-deeds.ts';
import { showUpdates, takeWithdrawals } from './updates/updates-list.ts';

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
  desk.get('/media/:id', showThumbnail(parts));
  desk.post('/media', ...receivePicture(parts.context), takePicture(parts), explainToScript);
  desk.get('/taken/:id', showTaken(parts));
  desk.param('date', demandDate);
  addEntryRoutes(desk, parts);
  addUpdateRoutes(desk, parts);
  addAccountRoutes(desk, parts);
  desk.use(explainErrors);
  return desk;
}

function addEntryRoutes(desk: Router, parts: Parts): void {
  const form = receiveForm(parts.context);
  desk.get('/', showDesk(parts));
  desk.get('/:series/:date', showEntryScreen(parts));
  desk.post('/:series/:date/updates', form, takeNewUpdate(parts));
  desk.post('/:series/:date/slots', form, takeSlot(parts));
  desk.get('/:series/:date/edit', showEntryEdit(parts));
  desk.post('/:series/:date/edit', form, takeEntryEdit(parts));
  desk.post('/:series/:date/publication', takePublication(parts));
  desk.post('/:series/:date/closure', takeClosure(parts));
  desk.post('/:series/:date/latest', takeStands(parts));
  desk.get('/entries/new', showNewEntry(parts));
  desk.post('/entries/new', form, takeNewEntry(parts));
  desk.get('/copy', showCopyPage(parts));
  desk.post('/copy', takeCopy(parts));
  desk.post('/preview', form, takePreview(parts));
  desk.get('/references', showReferences(parts));
  desk.get('/series', showSeriesPage(parts));
  desk.post('/series', takeSeries(parts));
  desk.post('/sample/removal', takeSampleRemoval(parts));
  desk.get('/audit', showAudit(parts));
}

function addUpdateRoutes(desk: Router, parts: Parts): void {
  const form = receiveForm(parts.context);
  desk.get('/updates', showUpdates(parts));
  desk.post('/updates/withdrawal', takeWithdrawals(parts));
  desk.get('/updates/:id', showDeskUpdate(parts));
  desk.post(['/updates/:id', '/updates/:id/correction'], form, takeDeskUpdate(parts));
  desk.post('/updates/:id/publication', takeDraftPublication(parts));
  desk.post('/updates/:id/withdrawal', takeWithdrawal(parts));
  desk.post('/updates/:id/discard', takeDiscard(parts));
}
