/** The form of an entry, as views/partials/entry-form.ejs shows it, and the entry as readers would see it. */
import type { Entry } from '../../../domain/entry.ts';
import type { Series } from '../../../domain/series.ts';
import { previewTexts } from '../../../services/desk/preview-block.ts';
import type { EntryPage } from '../../../services/reader/read-entry.ts';
import type { Parts } from '../../parts.ts';
import { type DayView, dayView } from '../../view-models/entry/day-view.ts';
import type { ChoiceView } from '../composer/composer-view.ts';
import { type FormErrors, NO_ERRORS } from '../errors-of.ts';
import { previewContext } from '../preview-context.ts';
import type { EntryChanges, EntryFields } from './entry-fields.ts';

export interface EntryFormView {
  readonly action: string;
  readonly keep: string;
  readonly mode: 'new' | 'draft' | 'published';
  readonly fields: EntryFields;
  readonly errors: FormErrors;
  /** Those to choose from; one for an entry that is stored. */
  readonly series: readonly ChoiceView[];
}

export interface EntryFormGiven {
  readonly action: string;
  readonly keep: string;
  readonly fields: EntryFields;
  readonly series: readonly Series[];
  readonly status?: Entry['status'];
  readonly errors?: FormErrors;
}

export function entryFormView(given: EntryFormGiven): EntryFormView {
  const { fields, status } = given;
  return {
    ...{ action: given.action, keep: given.keep, fields },
    mode: status === undefined ? 'new' : status === 'published' ? 'published' : 'draft',
    errors: given.errors ?? NO_ERRORS,
    series: given.series.map(({ slug, name }) => ({
      value: slug,
      label: name,
      isChosen: slug === fields.series,
    })),
  };
}

/** The day's page with an entry that is not stored. */
export async function previewEntry(
  { context, view }: Parts,
  page: EntryPage,
  changes: EntryChanges,
): Promise<DayView> {
  const entry = { ...page.entry, ...changes };
  const shown = await previewTexts(context, { ...page, entry }, [
    { updateId: null, markdown: entry.originalEntry },
    { updateId: null, markdown: entry.latest?.body ?? '' },
  ]);
  return dayView(shown, 'desc', previewContext(view), 'entry');
}
