/** The composer as views/partials/composer.ejs shows it. */
import { addDays, type Day, dayOf, formatDate, type Instant } from '../../../domain/calendar.ts';
import { CLAIMS } from '../../../domain/claim.ts';
import { stampOf } from '../../../domain/stamp.ts';
import type { UpdateStatus } from '../../../domain/update.ts';
import { en } from '../../messages/en.ts';
import { type FormErrors, NO_ERRORS } from '../errors-of.ts';
import type { ComposerFields } from './composer-fields.ts';

export interface ChoiceView {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

export interface ComposerView {
  readonly action: string;
  /** Under which name the browser keeps what is typed. */
  readonly keep: string;
  readonly mode: 'new' | 'draft' | 'published';
  readonly fields: ComposerFields;
  readonly errors: FormErrors;
  readonly now: Instant;
  /** `1432 GMT, March 5` */
  readonly nowDisplay: string;
  readonly days: readonly ChoiceView[];
  readonly claims: readonly ChoiceView[];
  /** The entry the words go to, and the update they change; empty for one that is not stored. */
  readonly slug: string;
  readonly entryDay: Day;
  readonly updateId: string;
  /** What is to be looked at before it is published. */
  readonly warning: WarningView | null;
}

/** Shown before publishing: words that never block. */
export interface WarningView {
  readonly lines: readonly string[];
  /** The warnings the editor has seen, as the form says them. */
  readonly seen: string;
  readonly choices: readonly { readonly act: string; readonly label: string; readonly hint: string }[];
}

export interface ComposerGiven {
  readonly action: string;
  readonly keep: string;
  readonly fields: ComposerFields;
  readonly slug: string;
  readonly entryDay: Day;
  readonly updateId?: string;
  readonly now: Instant;
  readonly status?: UpdateStatus;
  readonly errors?: FormErrors;
  readonly warning?: WarningView | null;
}

/** The view of a composer. */
export function composerView(given: ComposerGiven): ComposerView {
  const { fields, entryDay, now, status } = given;
  return {
    ...{ action: given.action, keep: given.keep, fields, entryDay, slug: given.slug },
    updateId: given.updateId ?? '',
    mode:
      status === undefined ? 'new' : status === 'published' || status === 'withdrawn' ? 'published' : 'draft',
    errors: given.errors ?? NO_ERRORS,
    now,
    nowDisplay: `${stampOf(now)} GMT, ${formatDate(dayOf(now))}`,
    days: dayChoices(fields.day, entryDay, dayOf(now)),
    claims: [
      { value: '', label: 'No claim', isChosen: fields.claim === '' },
      ...CLAIMS.map((value) => ({ value, label: en.claims[value], isChosen: value === fields.claim })),
    ],
    warning: given.warning ?? null,
  };
}

function dayChoices(chosen: Day, entryDay: Day, today: Day): ChoiceView[] {
  const days = new Set([entryDay, addDays(entryDay, 1), today, chosen].filter((day) => day !== ''));
  return [...days].toSorted().map((value) => ({
    value,
    label: value === today ? `${formatDate(value)} (today)` : formatDate(value),
    isChosen: value === chosen,
  }));
}
